import Diagnostics

/// A solution is laid out as the course's .swift-format says.
enum FormatRule: ExerciseRule {
    static func problems(in exercise: AuditedExercise) -> [Diagnostic] {
        let file = exercise.course.relative(exercise.exercise.solutionPath)
        return exercise.format.value.filter { $0.file == file }
    }
}
