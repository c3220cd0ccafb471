import ExerciseChecks
import SubmissionRuntime

extension Grader {
    /// The report on the first of several drawings that a course's own file does not pass; nil where it passes all.
    ///
    /// All inputs are asked of one process first. Only where that shows trouble is the file judged as a learner's is, a
    /// process for each seed, for the report.
    ///
    /// - Throws: `GraderError`.
    package func firstFailure(
        of submission: Submission, with check: ExerciseCheck, seeds: [UInt64]
    ) throws(GraderError) -> GradeReport? {
        if passes(submission, with: check, seeds: seeds) { return nil }
        switch try compile(submission, with: check) {
        case .refused(let report): return report
        case .compiled(let compiled):
            for seed in seeds {
                let report = try judge(compiled, seed: seed)
                if report.verdict != .pass { return report }
            }
            return nil
        }
    }

    private func passes(_ submission: Submission, with check: ExerciseCheck, seeds: [UInt64]) -> Bool {
        let judges = seeds.map { Judge(check: check, examination: check.draw($0)) }
        guard judges.allSatisfy({ $0.examination.problem == nil }) else { return false }
        let inputs = judges.flatMap(\.inputs)
        let answers =
            (try? answers(
                of: submission.source, in: submission.path, calling: check.entryPoint, to: inputs)) ?? []
        guard answers.count == inputs.count else { return false }
        var start = 0
        return judges.allSatisfy { judge in
            let own = Array(answers[start..<(start + judge.inputs.count)])
            start += own.count
            return judge.opinion(on: own).verdict == .pass
        }
    }
}
