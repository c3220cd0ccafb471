import Diagnostics
import Foundation
import LessonMarkup

/// One thing that `author check` looks at, apart from all others.
struct CheckStep: Sendable {
    /// What is looked at, for the progress line.
    let name: String
    /// Looks, and returns what is wrong; throws what kept it from looking, which is no fault of the course's.
    let run: @Sendable () throws -> [Diagnostic]
}

/// Runs steps side by side.
enum ParallelSteps {
    /// The problems each step found, in the order of the steps. The first error thrown by any is thrown once all are
    /// done.
    static func run(
        _ steps: [CheckStep], jobs: Int, didStart: @escaping @Sendable (CheckStep) -> Void
    ) throws -> [[Diagnostic]] {
        let board = Board(count: steps.count)
        let workers = max(1, min(jobs, steps.count))
        // One iteration is one worker: the steps differ too much in length to be dealt out beforehand.
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while let index = board.take() {
                didStart(steps[index])
                board.put(Result { try steps[index].run() }, at: index)
            }
        }
        return try board.results.map { try $0.get() }
    }

    private final class Board: Sendable {
        private let lock = NSLock()
        nonisolated(unsafe) private var next = 0
        nonisolated(unsafe) private var found: [Result<[Diagnostic], any Error>]

        init(count: Int) {
            found = Array(repeating: .success([]), count: count)
        }

        func take() -> Int? {
            lock.withLock {
                guard next < found.count else { return nil }
                next += 1
                return next - 1
            }
        }

        func put(_ result: Result<[Diagnostic], any Error>, at index: Int) {
            lock.withLock { found[index] = result }
        }

        var results: [Result<[Diagnostic], any Error>] { lock.withLock { found } }
    }
}
