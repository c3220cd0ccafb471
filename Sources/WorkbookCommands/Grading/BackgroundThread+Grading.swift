import BackgroundWork
import Grader

extension BackgroundThread where Result == GradeReport {
    /// One grading.
    ///
    /// - Parameter hiding: folders that the submission may not see.
    convenience init(_ work: GradingJob, hiding: [String]) {
        self.init(work) { say in BatchGrader(hiding: hiding, announce: say) }
    }

    /// Judges with what `judging` makes or has; it is given a way to say that something slow is about to happen.
    convenience init(_ work: GradingJob, judging: @escaping @Sendable ((String) -> Void) -> BatchGrader) {
        self.init("grading \(work.exercise.id)…") { say in judging(say).report(on: work) }
    }
}

extension BackgroundThread where Result == LessonProgram.Outcome {
    /// One program that runs with the reader's own functions.
    ///
    /// - Parameter hiding: folders that the program may not see.
    convenience init(_ program: OwnProgram, hiding: [String]) {
        self.init("running it with your own code…") { say in
            do {
                return try program.run(with: Grader(hiding: hiding, announce: say))
            } catch {
                return .failed(ProgramFailure("\(error)"))
            }
        }
    }
}
