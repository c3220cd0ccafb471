import Foundation
import Sandbox

/// A lab's program as seen from another thread: takes in what it sends, and can be told to end it.
package final class LabFollower: ProgramFollower {
    private let take: @Sendable ([UInt8]) -> Bool
    private let condition = NSCondition()
    // Guarded by the condition.
    nonisolated(unsafe) private var isAsked = false

    /// - Parameter take: takes bytes that the program sent; false ends it. Called from the thread that runs it.
    package init(_ take: @escaping @Sendable ([UInt8]) -> Bool) { self.take = take }

    /// Asks the program to end by itself after its present step.
    package func end() { condition.withLock { isAsked = true } }

    /// Whether the program is asked to end.
    package var asksForEnd: Bool { condition.withLock { isAsked } }

    /// Takes bytes that the program sent.
    package func receive(_ bytes: [UInt8]) -> Bool { take(bytes) }
}
