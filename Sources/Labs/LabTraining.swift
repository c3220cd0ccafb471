import Foundation
import Grader
import LabKit

/// A lab's program, compiled and run beside whoever shows it. Its boxed processes end with this process, however that
/// ends.
package final class LabTraining: Sendable {
    /// What came of trying.
    package enum Ending: Sendable {
        /// It ran; why it did not end well, nil where it did.
        case ran(trouble: String?, printed: String)
        /// It could not be tried; the words say why and what to do.
        case notTried(String)
    }

    /// How a run looks at one moment.
    package struct Look: Sendable {
        package var trace = LabTrace()
        /// What goes on before the first step, in a few words.
        package var stage = "compiling…"
        /// Seconds since the program was started; 0 before.
        package var seconds = 0.0
        /// Nil as long as it runs.
        package var ending: Ending?
    }

    private let condition = NSCondition()
    // Guarded by the condition.
    nonisolated(unsafe) private var look = Look()
    nonisolated(unsafe) private var unread: [Frame] = []
    nonisolated(unsafe) private var started: Date?
    nonisolated(unsafe) private var thread: Thread?
    nonisolated(unsafe) private var reader = FrameReader()
    nonisolated(unsafe) private var refusal: String?
    nonisolated(unsafe) private var follower: LabFollower?

    /// Starts a run.
    ///
    /// - Parameter hiding: folders that the program may not see.
    package init(_ program: LabProgram, _ request: LabRequest, hiding: [String]) {
        follower = LabFollower { [weak self] bytes in self?.take(bytes) ?? false }
        let thread = Thread { [self] in
            let ending = run(program, request, hiding: hiding)
            condition.withLock {
                look.ending = ending
                condition.broadcast()
            }
        }
        self.thread = thread
        thread.start()
    }

    /// How it looks now.
    package var now: Look {
        condition.withLock {
            var now = look
            now.seconds = started.map { -$0.timeIntervalSinceNow } ?? 0
            return now
        }
    }

    /// The frames that came since the last call, for whoever hands each on.
    package func newFrames() -> [Frame] {
        condition.withLock {
            defer { unread = [] }
            return unread
        }
    }

    /// Waits for something new, at most this many seconds.
    package func wait(_ seconds: Double) {
        condition.withLock {
            if unread.isEmpty, look.ending == nil {
                _ = condition.wait(until: Date(timeIntervalSinceNow: seconds))
            }
        }
    }

    /// Asks the program to end after its present step and to hand over its best weights.
    package func end() { condition.withLock { follower }?.end() }

    /// Ends the program at once, and waits, though not for ever, until nothing of it is left.
    package func cancel() {
        condition.withLock {
            thread?.cancel()
            let deadline = Date(timeIntervalSinceNow: 2)
            while look.ending == nil, condition.wait(until: deadline) {}
        }
    }

    private func run(_ program: LabProgram, _ request: LabRequest, hiding: [String]) -> Ending {
        do {
            let say = { (words: String) in self.condition.withLock { self.look.stage = words } }
            let grader = try Grader(hiding: hiding, announce: say)
            let compiled = try grader.compile(program, announce: say)
            condition.withLock {
                started = Date()
                look.stage = "starting…"
            }
            guard let follower = condition.withLock({ follower }) else { return .notTried("it was ended") }
            let outcome = try grader.run(compiled, request, follower: follower)
            return .ran(
                trouble: condition.withLock { refusal } ?? outcome.trouble, printed: outcome.printed)
        } catch {
            return .notTried("\(error)")
        }
    }

    /// Takes in what the program sent; false ends it.
    private func take(_ bytes: [UInt8]) -> Bool {
        condition.withLock {
            do throws(FrameReader.Refusal) {
                let frames = try reader.frames(in: bytes)
                for frame in frames { look.trace.take(frame) }
                unread += frames
                // Whoever draws the trace alone never asks for them.
                if unread.count > 10_000 { unread.removeFirst(unread.count - 10_000) }
                condition.broadcast()
                return true
            } catch {
                refusal = error.description
                return false
            }
        }
    }
}
