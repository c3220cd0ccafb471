/// Whoever listens to a program while it runs, and may ask it to end.
///
/// Its members are called from the thread that runs the program.
package protocol ProgramFollower: AnyObject, Sendable {
    /// Takes bytes that the program sent; false ends it.
    func receive(_ bytes: [UInt8]) -> Bool
    /// Whether the program is asked to end by itself now.
    var asksForEnd: Bool { get }
}
