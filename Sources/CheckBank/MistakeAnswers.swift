import ExerciseChecks
import Grader
import SubmissionRuntime
import Synchronization

/// What every mistake answers to the cases of one run or of several: asked when the first is wanted, and then all at once.
final class MistakeAnswers: Sendable {
    private let mistakes: [MistakeFile]
    private let grader: Grader
    private let entryPoint: EntryPoint
    private let batches: [[[WireValue]]]
    private let answers = Mutex<[[[[WireValue]]]]?>(nil)

    /// - Parameter batches: the inputs of each run.
    init(_ mistakes: [MistakeFile], grader: Grader, entryPoint: EntryPoint, batches: [[[WireValue]]]) {
        self.mistakes = mistakes
        self.grader = grader
        self.entryPoint = entryPoint
        self.batches = batches
    }

    /// What a mistake answers to one case of a run; nil where it has stopped by then, or does not run at all.
    func answer(of index: Int, to number: Int, in batch: Int) -> [WireValue]? {
        let all = answers.withLock { known in
            if let known { return known }
            let fresh = ask()
            known = fresh
            return fresh
        }
        let own = all[index][batch]
        return number < own.count ? own[number] : nil
    }

    /// One that does not compile names nothing: `author check` says so to its author.
    private func ask() -> [[[[WireValue]]]] {
        let answers = try? grader.answers(
            ofEach: mistakes.map(\.source), calling: entryPoint, toBatches: batches)
        return answers ?? mistakes.map { _ in batches.map { _ in [] } }
    }
}
