import Foundation
import Grader

/// One grading that goes on beside the page, in this process. The boxed processes end with it, and with this
/// process however that ends.
final class GradingThread: Sendable {
    private let condition = NSCondition()
    // Guarded by the condition.
    nonisolated(unsafe) private var result: GradeReport?
    nonisolated(unsafe) private var sentence: String
    nonisolated(unsafe) private var thread: Thread?

    /// - Parameter hiding: folders that the submission may not see.
    convenience init(_ work: Judgement, hiding: [String]) {
        self.init(work) { say in Judging(hiding: hiding, announce: say) }
    }

    /// Judges with what `judging` makes or has; it is given a way to say that something slow is about to happen.
    init(_ work: Judgement, judging: @escaping @Sendable ((String) -> Void) -> Judging) {
        sentence = "grading \(work.exercise.id)…"
        let thread = Thread { [self] in
            let report = judging { announcement in say(announcement) }.report(on: work)
            condition.withLock {
                result = report
                condition.broadcast()
            }
        }
        self.thread = thread
        thread.start()
    }

    /// What goes on, in a few words.
    var stage: String { condition.withLock { sentence } }

    var isDone: Bool { condition.withLock { result != nil } }

    var report: GradeReport? { condition.withLock { result } }

    /// Ends the grading and waits, though not for ever, until nothing of it is left: it may be waiting itself, for
    /// another program that compiles the same modules. Its report means nothing then.
    func cancel() {
        condition.withLock {
            thread?.cancel()
            let deadline = Date(timeIntervalSinceNow: 2)
            while result == nil, condition.wait(until: deadline) {}
        }
    }

    private func say(_ announcement: String) {
        condition.withLock { sentence = announcement }
    }
}
