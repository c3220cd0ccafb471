import Foundation
import Grader

/// One program that runs beside the page with the reader's own functions. The boxed processes end with it.
final class OwnProgramThread: Sendable {
    private let condition = NSCondition()
    // Guarded by the condition.
    nonisolated(unsafe) private var result: LessonProgram.Outcome?
    nonisolated(unsafe) private var sentence = "running it with your own code…"

    /// - Parameter hiding: folders that the program may not see.
    init(_ program: OwnProgram, hiding: [String]) {
        Thread { [self] in
            let outcome = Self.outcome(of: program, hiding: hiding) { words in
                condition.withLock { sentence = words }
            }
            condition.withLock {
                result = outcome
                condition.broadcast()
            }
        }.start()
    }

    /// What goes on, in a few words.
    var stage: String { condition.withLock { sentence } }
    var isDone: Bool { condition.withLock { result != nil } }
    var outcome: LessonProgram.Outcome? { condition.withLock { result } }

    private static func outcome(
        of program: OwnProgram, hiding: [String], _ say: (String) -> Void
    ) -> LessonProgram.Outcome {
        do {
            return try program.run(with: Grader(hiding: hiding, announce: say))
        } catch {
            return .failed("\(error)")
        }
    }
}
