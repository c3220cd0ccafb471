import Diagnostics
import ExerciseChecks
import LessonMarkup
import NumericCore
import SubmissionRuntime
import Testing

@testable import ExerciseChecks

/// Real and sketched exercises, read and drawn.
struct CheckFormatTests {
    @Test(arguments: CheckFormatFixtures.stems)
    func everyFixtureIsReadAndDrawn(stem: String) throws {
        let (read, problems) = try CheckFormatFixtures.read(stem)
        let check = try #require(read, "\(problems)")
        #expect(problems.isEmpty)
        for seed in 1...20 as ClosedRange<UInt64> {
            let drawn = try check.draw(seed: seed)
            #expect(drawn == (try check.draw(seed: seed)), "a seed draws the same again")
            #expect(drawn.cases.count == check.caseCount)
            for drawn in drawn.cases + drawn.equal {
                #expect(drawn.inputs.map(\.kindName) == check.entryPoint.parameters.map(\.type))
                #expect(!drawn.isEdge || !drawn.isTelling)
            }
            #expect(check.sizes[0].entries.isEmpty || drawn.cases.contains(where: \.isTelling))
        }
        #expect(try check.draw(seed: 1) != check.draw(seed: 2))
    }

    @Test func aReferenceKeepsItsOwnLaws() throws {
        for stem in ["rnn_step", "rnn_forward", "rnn_size_for_budget"] {
            let check = try #require(try CheckFormatFixtures.read(stem).check)
            let function = try #require(check.reference.flatMap(References.function))
            for seed in 1...20 as ClosedRange<UInt64> {
                let drawn = try check.draw(seed: seed)
                for drawn in drawn.cases + drawn.equal { #expect(function.answer(drawn.inputs) != nil) }
                var random = SeededRandom(seed: seed)
                for law in check.laws {
                    let probes = law.probes(
                        around: drawn.lawCase.inputs, answer: function.answer, random: &random)
                    #expect(!probes.isEmpty, "\(law.id)")
                    let answers = try probes.map { try #require(function.answer($0)) }
                    #expect(law.holds(probes, answers), "\(stem): \(law.id) at seed \(seed)")
                }
            }
        }
    }

    @Test func theSignatureIsReadFromTheSolution() throws {
        let solution = """
            import NumericCore
            private func helper(x: Int) -> Int { x }
            /// func lstmStep(no: Int) -> Int
            func lstmStep(
                x: Tensor, ids: [Int], words: [String], _unused flag: Bool = true
            ) -> (h: Tensor, c: [Float]) { fatalError() }
            """
        let entryPoint = try EntryPoint(solution: solution, stem: "lstm_step", file: "lstm_step.swift")
        #expect(entryPoint.name == "lstmStep")
        #expect(entryPoint.parameters.map(\.label) == ["x", "ids", "words", "_unused"])
        #expect(entryPoint.parameters.map(\.type) == ["Tensor", "[Int]", "[String]", "Bool"])
        #expect(
            entryPoint.results.map(\.label) == ["h", "c"]
                && entryPoint.results.map(\.type) == ["Tensor", "[Float]"])
    }

    @Test(arguments: [
        ("func g() -> Int {}", "no function `f`"), ("func f(x: Double) -> Int {}", "`Double`"),
        ("func f(x: Int) -> Set<Int> {}", "a result has the type"), ("func f<T>(x: T) -> Int {}", "generic"),
        ("func f(_ x: Int) -> Int {}", "no label"), ("func f(x: Int) async -> Int {}", "async"),
        ("func f(x: Int) -> (Int, Int) {}", "no labels"), ("func f(x: Int) {}", "`Void`"),
        ("", "no function"),
        ("struct A { func f(x: Int) -> Int {} }", "no function `f` at the top level"),
    ])
    func aSolutionThatCannotBeAskedIsNamed(solution: String, message: String) {
        do throws(Diagnostic) {
            _ = try EntryPoint(solution: solution, stem: "f", file: "f.swift")
            Issue.record("read \(solution)")
        } catch {
            #expect(error.message.contains(message), "\(error)")
        }
    }

    @Test func thePageOfGrammarHasEveryWord() {
        let page = CheckGrammar.page
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines.filter { $0.count > 80 })")
        #expect(lines.count <= 66)
        for key in CheckReader.keys { #expect(lines.contains { $0.hasPrefix("\(key):") }, "\(key)") }
        for kind in InputKind.allCases { #expect(page.contains(kind.form), "\(kind.rawValue)") }
        for kind in InputKind.allCases { #expect(kind.form.contains(kind.rawValue), "\(kind.rawValue)") }
        for law in ExerciseLaws.all { #expect(page.contains("\n  \(law.word): "), "\(law.word)") }
        #expect(ExerciseLaws.all.count == 16 && Set(ExerciseLaws.all.map { $0.word }).count == 16)
    }
}
