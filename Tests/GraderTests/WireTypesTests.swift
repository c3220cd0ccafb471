import ExerciseChecks
import SubmissionRuntime
import Testing

@testable import Grader

/// A submission whose function takes and returns texts, truth values and lists.
struct WireTypesTests {
    private static let entryPoint = EntryPoint(
        "spell",
        [
            .init("words", "[String]"), .init("note", "String"), .init("upper", "Bool"),
            .init("rates", "[Float]"),
        ],
        [
            .init("words", "[String]", axes: ["token"]), .init("note", "String"), .init("lower", "Bool"),
            .init("rates", "[Float]", axes: ["step"]),
        ])

    private static let check = ExerciseCheck(
        id: "spell", entryPoint: entryPoint, tolerance: Tolerance(), misconceptions: [], laws: [],
        draw: { seed in
            let inputs: [WireValue] = [
                .texts(["Łódź", "", "c'"]), .text("^F"), .bool(true), .floats([1, 2.5]),
            ]
            let expected: [WireValue] = [
                .texts(["c'", "", "Łódź"]), .text("^F!"), .bool(false), .floats([2, 5]),
            ]
            return Examination(
                seed: seed, cases: [.init(sizes: "N=3", isProbe: false, inputs: inputs, expected: expected)],
                answerOfMisconception: { _, _ in nil }, lawHolds: { _, _ in true }, gradientsFit: { _ in [:] }
            )
        })

    private func grade(words: String, note: String = "note + \"!\"") throws -> GradeReport {
        let source = """
            func spell(words: [String], note: String, upper: Bool, rates: [Float])
                -> (words: [String], note: String, lower: Bool, rates: [Float])
            {
                (\(words), \(note), !upper, rates.map { $0 * 2 })
            }
            """
        let submission = try Submission(path: "exercises/spell.swift", bytes: Array(source.utf8))
        return try Fixture.grader.grade(submission, with: Self.check, seed: 1)
    }

    @Test func theRightAnswerPasses() throws {
        let report = try grade(words: "words.reversed()")
        #expect(report.verdict == .pass, "\(report.finding) \(report.checks)")
    }

    @Test func aWrongTextOrListFailsWhereItParts() throws {
        let reports = [
            try grade(words: "words"), try grade(words: "words.reversed().dropLast()"),
            try grade(words: "words.reversed()", note: "note"),
        ]
        #expect(reports.allSatisfy { $0.verdict == .fail })
        let partings = reports.compactMap { report -> Departure.Parting? in
            guard case .departure(.parting(let parting), _, _, _) = report.finding else { return nil }
            return parting
        }
        #expect(partings.map(\.element) == [0, 2, nil])
        #expect(partings.map(\.isOfCounts) == [false, true, false])
        #expect(partings.last?.character == 2)
    }
}
