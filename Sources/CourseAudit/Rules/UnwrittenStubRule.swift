import CourseCatalog
import Diagnostics
import Grader

/// A stub compiles and stops as unwritten, or answers wrongly where it is a faulty one.
enum UnwrittenStubRule: ExerciseRule {
    static func problems(in audited: AuditedExercise) throws -> [Diagnostic] {
        let (course, exercise) = (audited.course, audited.exercise)
        let check = try audited.knownCheck()
        guard let stub = try? StubWriter(course: course).stub(of: exercise) else { return [] }
        let path = course.relative(exercise.stubPath)
        let report = try audited.grader.grade(
            Submission(path: path, bytes: Array(stub.utf8)), with: check, seed: .random(in: 1...9_999_999))
        switch (report.verdict, report.finding) {
        case (.fail, .unwritten) where check.faultyStub == nil: return []
        case (.fail, _) where report.isUntouched, (.crash, _) where report.isUntouched: return []
        case (.compileError, .refused(let messages)):
            return messages.problems(
                in: path, fix: "The stub must compile: mend its part of the solution")
        default:
            return [
                Diagnostic(
                    .error, file: path,
                    message:
                        "the stub ends in \(report.verdict.rawValue) where it should stop as unwritten",
                    fix: check.faultyStub == nil
                        ? "Let what the learner writes be `unwritten()` in the solution's stub part"
                        : "check.yml says `stub: faulty`: let the stub run and answer wrongly")
            ]
        }

    }
}
