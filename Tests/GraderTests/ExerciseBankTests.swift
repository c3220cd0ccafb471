import ExerciseChecks
import Foundation
import Testing

@testable import Grader

/// The bank of right and wrong submissions of every exercise, through the real compiler and the real box.
struct ExerciseBankTests {
    struct Bank: Sendable, CustomTestStringConvertible {
        var exercise: String
        var file: URL
        var testDescription: String { "\(exercise): \(file.lastPathComponent)" }
    }

    static func bank(_ kind: String) -> [Bank] {
        Fixture.exercises.flatMap { exercise in
            Fixture.files(exercise, kind).map { Bank(exercise: exercise, file: $0) }
        }
    }

    @Test(arguments: bank("mistakes"))
    func everyMistakeFailsAndIsNamed(_ entry: Bank) throws {
        let report = try Fixture.grade(String(contentsOf: entry.file, encoding: .utf8), as: entry.exercise)
        #expect(report.verdict != .pass)
        #expect(report.misconception?.id == entry.file.deletingPathExtension().lastPathComponent)
    }

    @Test(arguments: bank("right"))
    func everyOtherRightAnswerPasses(_ entry: Bank) throws {
        for grader in Fixture.graders {
            let source = try String(contentsOf: entry.file, encoding: .utf8)
            let report = try Fixture.grade(source, as: entry.exercise, with: grader)
            #expect(report.verdict == .pass, "\(report.finding)")
        }
    }

    @Test(arguments: Fixture.exercises)
    func everyMisconceptionOfTheCheckHasAFile(_ exercise: String) throws {
        let written = Fixture.files(exercise, "mistakes").map { $0.deletingPathExtension().lastPathComponent }
        let known = try Fixture.check(exercise).misconceptions.map(\.id)
        #expect(Set(written) == Set(known))
        #expect(known.count >= 5)
        #expect(!Fixture.files(exercise, "right").isEmpty)
    }
}
