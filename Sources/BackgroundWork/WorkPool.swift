import Foundation

/// Pieces of work done side by side, their results handed on in order.
///
/// Threads and no task group: a piece waits for other processes in system calls, and the few threads of Swift's own pool may
/// not be kept waiting.
package struct WorkPool: Sendable {
    private let jobs: Int

    /// A pool that does so many pieces at once, and one at least.
    package init(jobs: Int) {
        self.jobs = max(1, jobs)
    }

    /// Does piece 0 to `count` - 1 and hands each result on, in order.
    ///
    /// No more than twice as many results as jobs wait for their turn, so that memory does not grow with the work. Where
    /// `receive` throws, no further piece begins, and the error is thrown on when those under way have ended.
    package func forEach<Result: Sendable>(
        count: Int, work: @escaping @Sendable (Int) -> Result, receive: (Int, Result) throws -> Void
    ) rethrows {
        // One at a time needs no thread, of which there may be none to be had.
        guard min(jobs, count) > 1 else {
            for index in 0..<count { try receive(index, work(index)) }
            return
        }
        let line = OrderedLine<Result>(count: count, width: min(jobs, count))
        for _ in 0..<line.width {
            Thread {
                while let index = line.take() { line.put(work(index), at: index) }
                line.leave()
            }.start()
        }
        defer { line.close() }
        while let (index, result) = line.next() { try receive(index, result) }
    }
}

/// Numbers handed out to workers, and their results handed on in order.
private final class OrderedLine<Result: Sendable>: Sendable {
    let width: Int
    private let condition = NSCondition()
    // Guarded by the condition.
    nonisolated(unsafe) private var waiting: [Int: Result] = [:]
    nonisolated(unsafe) private var nextToStart = 0
    nonisolated(unsafe) private var nextToEmit = 0
    nonisolated(unsafe) private var count: Int
    nonisolated(unsafe) private var workers: Int

    init(count: Int, width: Int) {
        self.count = count
        self.width = width
        workers = width
    }

    /// The next number to work on; nil when there is none left.
    func take() -> Int? {
        condition.withLock {
            // Twice the width, so that one slow piece does not idle the other workers at once.
            while nextToStart < count, nextToStart >= nextToEmit + 2 * width { condition.wait() }
            guard nextToStart < count else { return nil }
            nextToStart += 1
            return nextToStart - 1
        }
    }

    func put(_ result: Result, at index: Int) {
        condition.withLock {
            waiting[index] = result
            condition.broadcast()
        }
    }

    /// Waits for the next result in order; nil after the last.
    func next() -> (Int, Result)? {
        condition.withLock {
            guard nextToEmit < count else { return nil }
            while waiting[nextToEmit] == nil { condition.wait() }
            let result = waiting.removeValue(forKey: nextToEmit)!
            nextToEmit += 1
            condition.broadcast()
            return (nextToEmit - 1, result)
        }
    }

    /// Tells that a worker has ended.
    func leave() {
        condition.withLock {
            workers -= 1
            condition.broadcast()
        }
    }

    /// Hands out no further numbers, and waits for the workers.
    func close() {
        condition.withLock {
            count = 0
            condition.broadcast()
            while workers > 0 { condition.wait() }
        }
    }
}
