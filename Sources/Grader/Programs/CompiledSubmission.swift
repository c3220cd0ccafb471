import ExerciseChecks
import Sandbox

/// A submission whose program waits, compiled, in a folder of its own; the folder goes with the value.
package struct CompiledSubmission: Sendable {
    let check: ExerciseCheck
    let folder: WorkFolder
    /// What is known so far: it compiles.
    let report: GradeReport
}
