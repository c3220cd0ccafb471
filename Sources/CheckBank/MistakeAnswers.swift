import Dispatch
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

    private func ask() -> [[[WireValue]]] {
        let found = Mutex([[[WireValue]]](repeating: [], count: mistakes.count))
        DispatchQueue.concurrentPerform(iterations: mistakes.count) { index in
            // One that does not compile names nothing: `author check` says so to its author.
            let answers = try? grader.answers(
                of: mistakes[index].source, in: mistakes[index].file, calling: entryPoint, to: inputs)
            found.withLock { $0[index] = answers ?? [] }
        }
        return found.withLock { $0 }
    }
}
