import Foundation
import Grader

/// One program that runs beside the page with the reader's own functions. The boxed processes end with it.
final class OwnProgramThread: Sendable {
    /// What came of it.
    enum Outcome: Sendable, Equatable {
        case printed(String)
        /// The words say why.
        case failed(String)
    }

    private let condition = NSCondition()
    // Guarded by the condition.
    nonisolated(unsafe) private var result: Outcome?
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
    var outcome: Outcome? { condition.withLock { result } }

    private static func outcome(
        of program: OwnProgram, hiding: [String], _ say: (String) -> Void
    ) -> Outcome {
        do {
            let grader = try Grader(hiding: hiding, announce: say)
            return switch try program.run(with: grader) {
            case .printed(let text): .printed(text)
            case .failed(let words): .failed(words)
            }
        } catch {
            return .failed("\(error)")
        }
    }
}
