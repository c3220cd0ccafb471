import BackgroundWork
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
    nonisolated(unsafe) private var trace: LabTrace
    nonisolated(unsafe) private var unread: [Frame] = []
    nonisolated(unsafe) private var started: Date?
    nonisolated(unsafe) private var reader = FrameReader()
    nonisolated(unsafe) private var refusal: String?
    // Set once, before anybody else knows of this run.
    nonisolated(unsafe) private var follower: LabFollower?
    nonisolated(unsafe) private var thread: BackgroundThread<Ending>?

    /// Starts a run.
    ///
    /// - Parameter hiding: folders that the program may not see.
    package init(_ program: LabProgram, _ request: LabRequest, hiding: [String]) {
        trace = LabTrace(taken: request.start?.taken ?? 0)
        let follower = LabFollower { [weak self] bytes in self?.take(bytes) ?? false }
        self.follower = follower
        thread = BackgroundThread("compiling…") { [self] say in
            let ending = run(program, request, hiding: hiding, follower, say)
            condition.withLock { condition.broadcast() }
            return ending
        }
    }

    /// How it looks now.
    package var now: Look {
        let (ending, stage) = (thread?.result, thread?.stage ?? "")
        return condition.withLock {
            Look(
                trace: trace, stage: stage, seconds: started.map { -$0.timeIntervalSinceNow } ?? 0,
                ending: ending)
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
        let isOver = thread?.isDone ?? false
        condition.withLock {
            if unread.isEmpty, !isOver {
                _ = condition.wait(until: Date(timeIntervalSinceNow: seconds))
            }
        }
    }

    /// Asks the program to end after its present step and to hand over its best weights.
    package func end() { follower?.end() }

    /// Ends the program at once, and waits, though not for ever, until nothing of it is left.
    package func cancel() { thread?.cancel() }

    private func run(
        _ program: LabProgram, _ request: LabRequest, hiding: [String], _ follower: LabFollower,
        _ say: (String) -> Void
    ) -> Ending {
        do {
            let grader = try Grader(hiding: hiding, announce: say)
            let compiled = try grader.compile(program, announce: say)
            condition.withLock { started = Date() }
            say("starting…")
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
                for frame in frames { trace.take(frame) }
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
