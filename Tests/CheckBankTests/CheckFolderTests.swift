import ExerciseChecks
import Foundation
import Testing

@testable import CheckBank
@testable import Grader

/// An exercise's check as files: read, drawn, judged, and at fault where it is.
struct CheckFolderTests {
    private static let grader = try? Grader { _ in }
    private let root: URL

    private static let solution = """
        import NumericCore

        func rowSums(x: Tensor, scale: Float) -> Tensor {
            // solution
            x.sum(axis: 1) * scale
            // stub
            // unwritten()
            // end
        }

        """

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "check-folder-\(UUID().uuidString)")
        try write(Self.solution, "row_sums.swift")
        try write(
            """
            format: 1
            sizes:
              - {B: 2..3, D: 4..5}
              - {B: 6..8, D: 3..5}
            equal:
              - {D: B}
            inputs:
              x: "[B, D] normal"
              scale: number(2, 3)
            results: [row]
            laws:
              - linear-in: [x]
            """, "row_sums/check.yml")
        try write(
            mistake(
                "Each of your numbers is the sum of a column. Along which axis?", "Rows are axis 1.",
                "x.sum(axis: 0) * scale"),
            "row_sums/mistakes/sums-of-columns.swift")
        try write(
            mistake(
                "Your numbers are too small by the factor scale. Where is it?", "Multiply.", "x.sum(axis: 1)"),
            "row_sums/mistakes/scale-forgotten.swift")
    }

    private func mistake(_ observation: String, _ cure: String, _ body: String) -> String {
        """
        import NumericCore

        /// \(observation)
        ///
        /// \(cure)
        func rowSums(x: Tensor, scale: Float) -> Tensor { \(body) }

        """
    }

    private func write(_ text: String, _ name: String) throws {
        let file = root.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    private func check() throws -> ExerciseCheck {
        let grader = try #require(Self.grader)
        let path = root.appending(path: "row_sums.swift").path(percentEncoded: false)
        return try CheckFolder(id: "row-sums", besideSolution: path).exerciseCheck(with: grader)
    }

    private func grade(_ body: String, seed: UInt64 = 7) throws -> GradeReport {
        let source = "import NumericCore\nfunc rowSums(x: Tensor, scale: Float) -> Tensor { \(body) }\n"
        let submission = try Submission(path: "row_sums.swift", bytes: Array(source.utf8))
        return try #require(Self.grader).grade(submission, with: check(), seed: seed)
    }

    @Test func aRightAnswerPassesOnEverySeed() throws {
        for seed: UInt64 in 1...5 {
            let report = try grade("(x * scale).sum(axis: 1)", seed: seed)
            #expect(report.verdict == .pass, "\(report.finding)")
            #expect(report.laws.map(\.id) == ["linear-in"])
        }
    }

    @Test func mistakesAreNamedWithBothTheirParts() throws {
        let forgotten = try grade("x.sum(axis: 1)")
        #expect(forgotten.misconception?.id == "scale-forgotten")
        #expect(
            forgotten.misconception?.observation
                == "Your numbers are too small by the factor scale. Where is it?")
        #expect(forgotten.misconception?.cure == "Multiply.")
        // It has the right shape only where the sizes are equal.
        #expect(try grade("x.sum(axis: 0) * scale").misconception?.id == "sums-of-columns")
        #expect(try grade("x.sum(axis: 1) * scale * scale").misconception == nil)
    }

    @Test func theCheckHoldsUnderItsOwnAudit() throws {
        let problems = CheckAudit(of: try check(), seeds: [1, 2, 3]).problems
        #expect(problems.allSatisfy { $0.contains("5 are expected") }, "\(problems)")
    }

    @Test func whatIsWrongWithTheCoursesFilesIsNeverALearnersFault() throws {
        try write("format: 1\nsizes:\n  - {B: 2..3}\ninputs:\n  x: \"[B, D] normal\"\n", "row_sums/check.yml")
        let unknown = #expect(throws: GraderError.self) { try grade("x.sum(axis: 1) * scale") }
        #expect(unknown?.description.contains("check.yml:") == true, "\(String(describing: unknown))")
    }

    @Test func aSolutionThatStopsIsTheCoursesFault() throws {
        try write(Self.solution.replacing("x.sum(axis: 1) * scale", with: "x.sum(axis: 9)"), "row_sums.swift")
        let error = #expect(throws: GraderError.self) { try grade("x.sum(axis: 1) * scale") }
        #expect(error?.description.contains("the model solution stops at call 1") == true)
    }

    private func add(_ lines: String) throws {
        let file = root.appending(path: "row_sums/check.yml")
        try (String(contentsOf: file, encoding: .utf8) + "\n" + lines + "\n").write(
            to: file, atomically: true, encoding: .utf8)
    }

    @Test func fixedCasesAreCasesAndTheReferenceHasToGiveThem() throws {
        try add("fixed: examples.json")
        let cases = """
            [{"inputs": {"x": [[1, 2], [3, 4]], "scale": 10}, "results": [30, 70], "say": "two rows"},
             {"inputs": {"x": [[1000000]], "scale": 1}, "results": [1000000]}]
            """
        try write(cases, "row_sums/examples.json")
        #expect(try grade("(x * scale).sum(axis: 1)").verdict == .pass)
        let wrong = try grade("x[0, 0] > 1000 ? x.sum(axis: 1) * 0 : x.sum(axis: 1) * scale")
        guard case .departure(_, _, _, let sizes) = wrong.finding else {
            Issue.record("\(wrong.finding)")
            return
        }
        #expect(sizes == "fixed case 2")
        try write(cases.replacing("70", with: "71"), "row_sums/examples.json")
        let error = #expect(throws: GraderError.self) { try grade("x.sum(axis: 1)") }
        #expect(
            error?.description.contains("case 1 of examples.json") == true, "\(String(describing: error))")
    }

    @Test func aMistakeMayHoldTheMarkedLinesAlone() throws {
        try write(
            "    /// Your numbers are twice what they should be. What is added twice?\n    ///\n    /// Once is enough.\n"
                + "    let once = x.sum(axis: 1) * scale\n    return once + once\n",
            "row_sums/mistakes/twice.swift")
        try write(
            "    /// The scale first.\n    (x * scale).sum(axis: 1)\n", "row_sums/right/scale-first.swift")
        #expect(try grade("2 * scale * x.sum(axis: 1)").misconception?.id == "twice")
        let path = root.appending(path: "row_sums.swift").path(percentEncoded: false)
        let right = try CheckFolder(id: "row-sums", besideSolution: path).rightFiles()
        #expect(right.map(\.trade) == ["The scale first."])
        let submission = try Submission(path: "row_sums.swift", bytes: Array(right[0].source.utf8))
        #expect(try #require(Self.grader).grade(submission, with: check(), seed: 3).verdict == .pass)
    }

    @Test func aFaultyStubFailsAsItWasFoundAndCountsAsUntouched() throws {
        try write(
            Self.solution.replacing("// unwritten()", with: "// x.sum(axis: 1) + scale"), "row_sums.swift")
        try add("stub: faulty")
        let found = try grade("x.sum(axis: 1) + scale")
        #expect(found.verdict == .fail && found.misconception?.id == "as-found")
        // The same answers from a file that was changed are no untouched stub; other line breaks leave it one.
        #expect(!found.isUntouched)
        let stub =
            "// A line above.\nimport NumericCore\n\nfunc rowSums(x: Tensor, scale: Float) -> Tensor {\n"
            + "  x.sum(axis: 1) + scale\n}\n"
        let untouched = try #require(Self.grader).grade(
            Submission(path: "row_sums.swift", bytes: Array(stub.utf8)), with: check(), seed: 5)
        #expect(untouched.isUntouched && untouched.misconception?.id == "as-found")
        try write(
            "/// Each number is too large by scale. What joins sum and scale?\n///\n/// Multiply.\n",
            "row_sums/mistakes/as-found.swift")
        #expect(try grade("x.sum(axis: 1) + scale").misconception?.cure == "Multiply.")
    }

    @Test func aMistakeWithoutASentenceIsNamed() throws {
        try write("func rowSums() {}\n", "row_sums/mistakes/silent.swift")
        let error = #expect(throws: GraderError.self) { try check() }
        #expect(error?.description.contains("silent.swift:1: error: it does not say what it teaches") == true)
    }
}
