import Diagnostics
import Grader

/// The examples of a task give what it says.
enum ExampleRule: ExerciseRule {
    static func problems(in exercise: AuditedExercise) throws -> [Diagnostic] {
        guard let task = exercise.task,
            let solution = try? Submission(path: exercise.exercise.solutionPath)
        else { return [] }
        let examples = TaskExamples(
            of: task, file: exercise.taskFile, entryPoint: try exercise.knownCheck().entryPoint)
        return try examples.problems(solution: solution.source, with: exercise.grader)
    }
}
