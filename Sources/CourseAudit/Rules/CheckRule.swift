import Diagnostics
import ExerciseChecks
import Grader

/// An exercise has a check that can be read.
enum CheckRule: ExerciseRule {
    static func problems(in exercise: AuditedExercise) throws -> [Diagnostic] {
        do throws(GraderError) {
            return try exercise.check() == nil ? [absence(in: exercise)] : []
        } catch {
            return try problems(in: exercise, after: error)
        }
    }

    private static func absence(in audited: AuditedExercise) -> Diagnostic {
        let folder = audited.course.relative(audited.folder.path)
        return audited.problem(
            audited.exercise.taskPath,
            "the exercise \(audited.exercise.id) has no check and cannot be graded",
            "Write \(folder)/check.yml and its mistakes in \(folder)/mistakes/")
    }

    /// All that is wrong with check.yml, where it is what is wrong.
    private static func problems(in audited: AuditedExercise, after error: GraderError) throws -> [Diagnostic]
    {
        let course = audited.course
        guard let first = error.problem(in: course) else { throw error }
        let file = "\(audited.folder.path)/check.yml"
        let path = audited.exercise.solutionPath
        guard first.file == course.relative(file), let text = try? Submission(path: file).source,
            let solution = try? Submission(path: path).source,
            let entryPoint = try? EntryPoint(solution: solution, stem: audited.exercise.name, file: path)
        else { return [first] }
        let all = CheckFile.read(text, file: course.relative(file), entryPoint: entryPoint).problems
        return all.isEmpty ? [first] : all
    }
}
