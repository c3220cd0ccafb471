import ExerciseChecks
import NumericCore
import SubmissionRuntime
import SwiftSource
import Testing

@testable import Grader

/// What a report says of a departure and of a file that does not fit its exercise.
struct ReportTests {
    private func mismatch(_ yours: Tensor, _ expected: Tensor, axes: [String]) throws -> Departure.Mismatch {
        let comparison = Comparison(
            tolerance: Tolerance(), results: [EntryPoint.Result("", "Tensor", axes: axes)])
        let departure = comparison.departure(of: [.tensor(yours)], from: [.tensor(expected)])
        guard case .value(let mismatch)? = departure else { throw NoMismatch() }
        return mismatch
    }

    private struct NoMismatch: Error {}

    private func counted(_ shape: [Int], wrongAt wrong: [Int]) -> (yours: Tensor, expected: Tensor) {
        let expected = Tensor(shape: shape, (0..<shape.reduce(1, *)).map(Float.init))
        var scalars = expected.scalars
        for offset in wrong { scalars[offset] += 0.5 }
        return (Tensor(shape: shape, scalars), expected)
    }

    @Test func alongASequenceTheEarliestStepComesFirst() throws {
        // Row 0 parts at step 2, row 1 at step 1.
        let (yours, expected) = counted([2, 3, 4], wrongAt: [8, 17])
        let sequence = try mismatch(yours, expected, axes: ["batch", "step", "unit"])
        #expect(sequence.index == [1, 1, 1])
        #expect(sequence.wrongCount == 2)
        let plain = try mismatch(yours, expected, axes: ["batch", "head", "unit"])
        #expect(plain.index == [0, 2, 0])
    }

    @Test func theWindowShowsTheSurroundingsAndNeverAllOfALargeResult() throws {
        let (yours, expected) = counted([3, 40, 50], wrongAt: [2_000 + 7 * 50 + 9])
        let found = try mismatch(yours, expected, axes: ["batch", "step", "unit"])
        let window = try #require(found.window)
        #expect(found.index == [1, 7, 9])
        #expect(window.fixed == [1])
        #expect(window.rows == 6..<12)
        #expect(window.columns == 8..<14)
        #expect(window.expected[1][1] == 2_359)
        #expect(window.yours[1][1] == 2_359.5)
        #expect(window.isWrong.joined().count { $0 } == 1)
        #expect(window.isWrong[1][1])
    }

    @Test func theWindowFitsSmallAndOddShapes() throws {
        let (one, other) = counted([3], wrongAt: [2])
        let vector = try #require(try mismatch(one, other, axes: ["unit"]).window)
        #expect(vector.rows == 0..<1)
        #expect(vector.columns == 0..<3)
        let comparison = Comparison(tolerance: .exact, results: [])
        guard case .value(let lone)? = comparison.departure(of: [.int(3)], from: [.int(4)]) else {
            Issue.record("no departure")
            return
        }
        #expect(lone.window == nil)
    }

    struct Signature: Sendable, CustomTestStringConvertible {
        var declaration: String
        var says: String
        var testDescription: String { says }
    }

    private static let parameters = "x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor"
    private static let unlabelled = "_ x: Tensor, _ h: Tensor, _ wx: Tensor, _ wh: Tensor, _ b: Tensor"

    static let signatures: [Signature] = [
        Signature(
            declaration: "func rnnstep(\(parameters)) -> Tensor { h }", says: "here it is called rnnstep"),
        Signature(
            declaration: "func rnn_step(\(parameters)) -> Tensor { h }", says: "here it is called rnn_step"),
        Signature(declaration: "func cell() {}", says: "there is no function named rnnStep"),
        Signature(
            declaration: "func rnnStep(\(parameters), scale: Float) -> Tensor { h }",
            says: "it has 6 parameters where 5 are asked for; leave out scale"),
        Signature(
            declaration: "func rnnStep(x: Tensor, h: Tensor) -> Tensor { h }",
            says: "it has 2 parameters where 5 are asked for; add wx, wh, b"),
        Signature(
            declaration: "func rnnStep(\(parameters)) -> Tensor? { h }",
            says: "it returns an Optional (Tensor?)"),
        Signature(declaration: "func rnnStep(\(parameters)) throws -> Tensor { h }", says: "it throws"),
        Signature(declaration: "func rnnStep(\(parameters)) throws(E) -> Tensor { h }", says: "it throws"),
        Signature(declaration: "func rnnStep(\(parameters)) async -> Tensor { h }", says: "it is async"),
        Signature(
            declaration: "private func rnnStep(\(parameters)) -> Tensor { h }",
            says: "it is private, so that the grader cannot call it"),
        Signature(
            declaration: "struct Cell {\nfunc rnnStep(\(parameters)) -> Tensor { h }\n}",
            says: "it stands inside struct Cell"),
        Signature(
            declaration: "extension Tensor {\nstatic func rnnStep(\(parameters)) -> Tensor { h }\n}",
            says: "it stands inside extension Tensor"),
        Signature(
            declaration: "func rnnStep(\(parameters.dropLast(6))Float) -> Tensor { h }",
            says: "its parameter b is of type Float"),
        Signature(
            declaration: "func rnnStep(\(parameters)) -> (Tensor, Tensor) { (h, h) }",
            says: "it returns (Tensor, Tensor)"),
        Signature(declaration: "func rnnStep(\(parameters)) { }", says: "it returns nothing"),
        Signature(
            declaration: "func rnnStep(\(unlabelled)) -> Tensor { h }",
            says: "its parameters have no labels; take each _ out"),
        Signature(
            declaration: "func rnnStep(input x: Tensor, \(parameters.dropFirst(11))) -> Tensor { h }",
            says: "its labels are input, h, wx, wh, b"),
    ]

    @Test(arguments: signatures)
    func eachWrongSignatureIsToldApart(_ signature: Signature) throws {
        let source = "// func rnnStep() in a comment\nlet s = \"func rnnStep(\"\n" + signature.declaration
        let submission = try Submission(path: "rnn_step.swift", bytes: Array(source.utf8))
        let note = SignatureNote(submission, try Fixture.check("rnn-step").entryPoint)
        #expect(note.isWarranted)
        #expect(note.message.plainText.contains(signature.says), "\(note.message.plainText)")
        #expect(note.message.plainText.contains("expected: func rnnStep("))
        let lines: [Substring] = note.message.plainText.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 })
    }

    @Test func aRightSignatureIsLeftAlone() throws {
        let entryPoint = try Fixture.check("rnn-forward").entryPoint
        for result in ["(states: Tensor, last: Tensor)", "( Tensor,Tensor )"] {
            let source = """
                /// func rnnForward()
                func rnnForward(
                    x: Tensor, h0 start: Tensor, wx: Tensor,  // the weights: a
                    wh: Tensor = Tensor([1]), b: Tensor
                ) -> \(result) { fatalError("\\("func rnnForward")") }
                """
            let submission = try Submission(path: "a.swift", bytes: Array(source.utf8))
            let note = SignatureNote(submission, entryPoint)
            #expect(!note.isWarranted, "\(note.message.plainText)")
        }
    }

    @Test func exchangedParametersAreNotLetThrough() throws {
        let report = try Fixture.grade(
            """
            import NumericCore
            func rnnStep(h: Tensor, x: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor { h }
            """)
        #expect(report.verdict == .compileError)
        #expect("\(report.finding)".contains("its parameters stand in another order: h, x, wx, wh, b"))
    }

    @Test func anySourceIsScannedWithoutHarm() {
        let odd = [
            "func", "func f", "func f(", "func f(a: (Int", "\"\"\"", "/* /* */", "#\"", "#", "\"\\(\"\\(",
            "func f<", "}}}}", "struct", "func f() ->", "func f() throws(", "\"\\",
            String(repeating: "\"\\(", count: 5_000), String(repeating: "func f(", count: 5_000),
        ]
        for source in odd { _ = FunctionDeclaration.all(in: source) }
        #expect(FunctionDeclaration.all(in: "let a = \"func f()\"; func g() {}").map(\.name) == ["g"])
        #expect(FunctionDeclaration.all(in: "let a = \"\\(b(\"}\"))\"\nfunc g() {}").first?.line == 2)
    }

    private func diagnostics(_ said: String, _ source: String) throws -> String {
        let submission = try Submission(path: "rnn_step.swift", bytes: Array(source.utf8))
        return CompilerMessages(
            CompilerOutput(said), of: submission, entryPoint: try Fixture.check("rnn-step").entryPoint
        ).plainText
    }

    @Test func errorsComeFirstAndFewOfThem() throws {
        let excerpt = "1 | code with : error: in it\n  | `- error: again\n"
        let warning = "submission.swift:1:1: warning: first said\n" + excerpt
        let errors = (1...9).map { "submission.swift:\($0):1: error: number \($0)\n" + excerpt }
        let text = try diagnostics(warning + errors.joined(), "func rnnStep() {}")
        #expect(text.hasPrefix("rnn_step.swift:1:1: error: number 1\n1 | code"))
        #expect(text.contains("number 4"))
        #expect(!text.contains("number 5"))
        #expect(text.hasSuffix("… and 5 more errors. Mend the first, then grade again."))
    }

    @Test func aMissingImportIsToldBeforeItsConsequences() throws {
        let said = (1...4).map { "submission.swift:1:\($0): error: cannot find type 'Tensor' in scope\n" }
        let text = try diagnostics(said.joined(), "func rnnStep(x: Tensor) {}")
        #expect(text.hasPrefix("rnn_step.swift:1: note: the line `import NumericCore` is missing"))
        #expect(text.contains("and 3 more errors"))
    }

    @Test func whatWasWrongBeforeACrashIsKept() throws {
        let report = try Fixture.grade(
            """
            import NumericCore
            func rnnForward(
                x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
            ) -> (states: Tensor, last: Tensor) {
                var h = h0
                var states: [Tensor] = []
                for t in 1..<x.shape[1] {
                    h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
                    states.append(h)
                }
                return (stack(states, axis: 1), h)
            }
            """, as: "rnn-forward")
        #expect(report.verdict == .crash)
        #expect(report.finding == .stopped("stack: no tensors were given", line: 11))
        #expect(report.stoppedAt?.contains("T=1") == true)
        guard case .departure(let departure, let number, _, _) = report.findingBeforeTheEnd,
            case .shape(let result, _, _) = departure
        else {
            Issue.record("\(report.findingBeforeTheEnd)")
            return
        }
        #expect(result == 0 && number == 1)
    }
}
