import Foundation

/// One piece of work that goes on beside the page, in this process. The boxed processes that it starts end with it, and with
/// this process however that ends.
package final class BackgroundThread<Result: Sendable>: Sendable {
    private let condition = NSCondition()
    // Guarded by the condition.
    nonisolated(unsafe) private var known: Result?
    nonisolated(unsafe) private var sentence: String
    nonisolated(unsafe) private var thread: Thread?

    /// Begins it.
    ///
    /// - Parameters:
    ///   - sentence: what goes on, in a few words.
    ///   - work: is given a way to say something else while it goes on.
    package init(_ sentence: String, _ work: @escaping @Sendable (_ say: (String) -> Void) -> Result) {
        self.sentence = sentence
        let thread = Thread { [self] in
            let result = work { words in condition.withLock { self.sentence = words } }
            condition.withLock {
                known = result
                condition.broadcast()
            }
        }
        self.thread = thread
        thread.start()
    }

    /// What goes on, in a few words.
    package var stage: String { condition.withLock { sentence } }

    /// Whether it has ended.
    package var isDone: Bool { condition.withLock { known != nil } }

    /// What came of it; nil while it goes on.
    package var result: Result? { condition.withLock { known } }

    /// Ends the work and waits, though not for ever, until nothing of it is left: it may be waiting itself, for another
    /// program that compiles the same modules. Its result means nothing then.
    package func cancel() {
        condition.withLock {
            thread?.cancel()
            let deadline = Date(timeIntervalSinceNow: 2)
            while known == nil, condition.wait(until: deadline) {}
        }
    }
}
