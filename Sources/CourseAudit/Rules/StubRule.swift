import CourseCatalog
import Diagnostics
import Foundation

/// The stub of an exercise is the one its solution gives.
enum StubRule: ExerciseRule {
    static func problems(in audited: AuditedExercise) -> [Diagnostic] {
        let (course, exercise) = (audited.course, audited.exercise)
        let writer = StubWriter(course: course)
        do throws(Diagnostic) {
            _ = try writer.stub(of: exercise)
            guard FileManager.default.fileExists(atPath: exercise.stubPath), try !writer.isCurrent(exercise)
            else {
                return []
            }
        } catch {
            // Missing solutions are the files step's to report; markers out of order are nobody else's.
            return FileManager.default.fileExists(atPath: exercise.solutionPath) ? [error] : []
        }
        return [
            Diagnostic(
                .error, file: course.relative(exercise.stubPath),
                message: "differs from what its solution gives",
                fix: "Run `workbook author stubs`; a copy of the present one is kept")
        ]
    }
}
