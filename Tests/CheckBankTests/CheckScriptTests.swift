import ExerciseChecks
import Foundation
import Testing

@testable import CheckBank
@testable import Grader

/// check.swift: what it adds to a check, and what is said where it is at fault.
struct CheckScriptTests {
    private static let grader = try? Grader { _ in }
    private let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "check-script-\(UUID().uuidString)")
        try write("func half(x: Float) -> Float {\n    x / 2\n}\n", "00-other/half.swift")
        try write(
            "import NumericCore\n\nfunc larger(x: Float, y: Float) -> Float {\n    // solution\n    max(x, y)\n"
                + "    // stub\n    // unwritten()\n    // end\n}\n", "01-own/larger.swift")
        try write(
            "format: 1\ninputs: {x: \"number(-1, 1)\", y: \"number(-1, 1)\"}\nresults: []\n",
            "01-own/larger/check.yml")
    }

    private func write(_ text: String, _ name: String) throws {
        let file = root.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    private func script(_ text: String) throws {
        try write("import CheckKit\n\nlet check = Check(\(text))\n", "01-own/larger/check.swift")
    }

    private func check() throws -> ExerciseCheck {
        let path = root.appending(path: "01-own/larger.swift").path(percentEncoded: false)
        return try CheckFolder(id: "larger", besideSolution: path).exerciseCheck(
            with: #require(Self.grader))
    }

    private func grade(_ body: String) throws -> GradeReport {
        let source = "func larger(x: Float, y: Float) -> Float { \(body) }\n"
        let submission = try Submission(path: "larger.swift", bytes: Array(source.utf8))
        return try #require(Self.grader).grade(submission, with: check(), seed: 11)
    }

    @Test func extraCasesAndCallsAreCasesWithNames() throws {
        try script(
            """
            cases: [ExtraCase("a tie") { inputs, _ in inputs["y"] = inputs["x"] }],
            calls: [["x": .float(200), "y": .float(3)]]
            """)
        #expect(try grade("x > y ? x : y").verdict == .pass)
        let report = try grade("x == y ? 0 : x > y ? x : y")
        guard case .departure(_, _, _, let name) = report.finding else {
            Issue.record("\(report.finding)")
            return
        }
        #expect(name.hasSuffix("a tie"))
        let large = try grade("x > 100 ? 100 : max(x, y)")
        guard case .departure(_, _, _, let call) = large.finding else {
            Issue.record("\(large.finding)")
            return
        }
        #expect(call == "x=200.0, y=3.0")
    }

    @Test func drawsAreRepeatedUntilTheyAreAccepted() throws {
        try script(
            "accepts: { inputs, answer in inputs.float(\"x\") - inputs.float(\"y\") > 1 && answer.float() > 0 }"
        )
        for seed: UInt64 in 1...3 {
            for drawn in try check().draw(seed).cases {
                guard case .float(let x) = drawn.inputs[0], case .float(let y) = drawn.inputs[1] else {
                    return
                }
                #expect(x - y > 1)
            }
        }
        try script("accepts: { _, answer in answer.float() > 5 }")
        let problem = try check().draw(1).problem
        #expect(problem?.contains("check.swift: error: after a hundred draws") == true, "\(problem ?? "")")
    }

    @Test func aLawMayCallAnotherExercisesSolution() throws {
        let file = root.appending(path: "01-own/larger/check.yml")
        try (String(contentsOf: file, encoding: .utf8) + "uses: [half]\n").write(
            to: file, atomically: true, encoding: .utf8)
        try script(
            """
            laws: [
                CheckLaw("halves", "Half of the larger is the larger half.",
                    probes: { inputs, _ in
                        var halves = inputs
                        for label in ["x", "y"] { halves[label] = .float(half(x: inputs.float(label))) }
                        return [inputs, halves]
                    },
                    holds: { _, answers in abs(half(x: answers[0].float()) - answers[1].float()) < 1e-5 }),
                CheckLaw("one-of-them", "The larger is one of the two.") { inputs, answer in
                    [inputs.float("x"), inputs.float("y")].contains(answer.float())
                },
            ]
            """)
        #expect(try check().laws.map(\.id) == ["halves", "one-of-them"])
        #expect(try grade("max(x, y)").verdict == .pass)
        let report = try grade("max(x, y) * max(x, y)")
        #expect(report.brokenLaws.map(\.id) == ["halves", "one-of-them"])
    }

    @Test func whatIsWrongWithItIsTheCoursesFault() throws {
        try script("laws: nonsense")
        var error = #expect(throws: GraderError.self) { try check() }
        #expect(error?.description.contains("larger/check.swift:3: error: it does not compile") == true)
        try script("cases: [ExtraCase(\"none\") { inputs, _ in inputs[\"z\"] = .int(1) }]")
        let problem = try check().draw(1).problem
        #expect(problem?.contains("there is no `z`; there are x, y") == true, "\(problem ?? "")")
        try script("cases: [ExtraCase(\"other\") { inputs, _ in inputs[\"y\"] = .int(1) }]")
        #expect(try check().draw(1).problem?.contains("of another type") == true)
        try FileManager.default.removeItem(at: root.appending(path: "01-own/larger/check.swift"))
        let file = root.appending(path: "01-own/larger/check.yml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try (text + "uses: [third]\n").write(to: file, atomically: true, encoding: .utf8)
        error = #expect(throws: GraderError.self) { try check() }
        #expect(error?.description.contains("no exercise is called so") == true)
        try (text + "uses: [half]\n").write(to: file, atomically: true, encoding: .utf8)
        error = #expect(throws: GraderError.self) { try check() }
        #expect(error?.description.contains("which is not there") == true)
    }

    /// The curriculum's hardest exercises, as sketches of their check.
    private static let sketches = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/CheckFormat")

    static let sketched = ((try? FileManager.default.contentsOfDirectory(atPath: sketches.path)) ?? []).filter
    {
        FileManager.default.fileExists(atPath: "\(sketches.path)/\($0)/check.swift")
    }.sorted()

    @Test(arguments: sketched)
    func everySketchCompiles(_ name: String) throws {
        for (from, to) in [
            ("\(name).swift", "02-sketch/\(name).swift"), ("check.swift", "02-sketch/\(name)/check.swift"),
            ("check.yml", "02-sketch/\(name)/check.yml"),
        ] {
            let text = try String(
                contentsOf: Self.sketches.appendingPathComponent("\(name)/\(from)"), encoding: .utf8)
            // The cases themselves are no matter here.
            try write(text.replacing(/(?m)^fixed: .*$/, with: ""), to)
        }
        let path = root.appending(path: "02-sketch/\(name).swift").path(percentEncoded: false)
        let check = try CheckFolder(id: name, besideSolution: path).exerciseCheck(with: #require(Self.grader))
        #expect(Set(check.laws.map(\.id)).count == check.laws.count)
    }
}
