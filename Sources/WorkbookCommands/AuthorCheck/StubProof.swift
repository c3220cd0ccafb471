import Diagnostics
import CourseCatalog
import ExerciseChecks
import Foundation
import Grader
import LessonMarkup

/// The stub of an exercise must be its solution's, compile, and stop at `unwritten()`, or answer wrongly where it is a faulty one.
struct StubProof: Sendable {
    let course: Course
    let grader: Grader
    let exercise: Exercise

    /// What is wrong; throws what kept it from looking.
    func problems(_ check: ExerciseCheck) throws -> [Diagnostic] {
        var found = problemsOfText()
        guard let stub = try? StubWriter(course: course).stub(of: exercise) else { return found }
        let path = course.relative(exercise.stubPath)
        let report = try grader.grade(
            Submission(path: path, bytes: Array(stub.utf8)), with: check, seed: .random(in: 1...9_999_999))
        switch (report.verdict, report.finding) {
        case (.fail, .unwritten) where check.faultyStub == nil: break
        case (.fail, _) where report.isUntouched, (.crash, _) where report.isUntouched: break
        case (.compileError, .refused(let messages)):
            found += messages.problems(
                in: path, fix: "The stub must compile: mend its part of the solution")
        default:
            found.append(
                Diagnostic(
                    .error, file: path,
                    message:
                        "the stub ends in \(report.verdict.rawValue) where it should stop as unwritten",
                    fix: check.faultyStub == nil
                        ? "Let what the learner writes be `unwritten()` in the solution's stub part"
                        : "check.yml says `stub: faulty`: let the stub run and answer wrongly"))
        }
        return found
    }

    /// What is wrong before anything is compiled.
    func problemsOfText() -> [Diagnostic] {
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
