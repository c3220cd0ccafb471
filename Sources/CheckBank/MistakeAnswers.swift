import ExerciseChecks
import Grader
import SubmissionRuntime
import Synchronization

/// What every mistake answers to the cases of one run: asked when the first is wanted, and then all at once over the cores.
final class MistakeAnswers: Sendable {
    private let mistakes: [MistakeFile]
    private let grader: Grader
    private let entryPoint: EntryPoint
    private let inputs: [[WireValue]]
    private let answers = Mutex<[[[WireValue]]]?>(nil)

    init(_ mistakes: [MistakeFile], grader: Grader, entryPoint: EntryPoint, inputs: [[WireValue]]) {
        self.mistakes = mistakes
        self.grader = grader
        self.entryPoint = entryPoint
        self.inputs = inputs
    }

    /// What a mistake answers to one case; nil where it has stopped by then, or does not run at all.
    func answer(of index: Int, to number: Int) -> [WireValue]? {
        let all = answers.withLock { known in
            if let known { return known }
            let fresh = ask()
            known = fresh
            return fresh
        }
        return number < all[index].count ? all[index][number] : nil
    }

    /// One that does not compile names nothing: `author check` says so to its author.
    private func ask() -> [[[WireValue]]] {
        let answers = try? grader.answers(
            ofEach: mistakes.map(\.source), calling: entryPoint, to: inputs)
        return answers ?? Array(repeating: [], count: mistakes.count)
    }
}
