import Diagnostics

/// What a task says of its function is what the solution declares.
enum SignatureRule: ExerciseRule {
    static func problems(in exercise: AuditedExercise) throws -> [Diagnostic] {
        guard let task = exercise.task else { return [] }
        return TaskSignature(
            task: task, file: exercise.taskFile, entryPoint: try exercise.knownCheck().entryPoint
        ).problems
    }
}
