import CheckBank
import CourseCatalog
import ExerciseChecks
import Grader

/// Where the check of an exercise comes from: its folder in the course, else what this program was built with.
enum ExerciseChecking {
    /// The check, nil where there is none; throws `GraderError` where the course's files are at fault.
    static func check(for exercise: Exercise, with grader: Grader) throws(GraderError) -> ExerciseCheck? {
        if CheckFolder.exists(besideSolution: exercise.solutionPath) {
            return try CheckFolder(id: exercise.id, besideSolution: exercise.solutionPath).exerciseCheck(
                with: grader)
        }
        return CheckRegistry.check(for: exercise.id)
    }
}
