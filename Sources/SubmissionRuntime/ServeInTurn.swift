internal import Glibc

/// What a box says to a program of many files: see `serveInTurn`.
package enum TurnEnvironment {
    /// The number of the file that begins.
    package static let first = "WORKBOOK_FIRST"
    /// The number behind that of the file that ends.
    package static let end = "WORKBOOK_END"
    /// How many inputs each of them answers.
    package static let calls = "WORKBOOK_CALLS"
}

/// Lets files answer one after the other: each as many inputs as the environment says, then the next.
///
/// These are no arguments of the program: without /proc, which a box does not have, Swift finds none.
///
/// - Parameter files: each calls `serveSubmission` once.
public func serveInTurn(_ files: [() -> Void]) {
    func number(_ name: String) -> Int { getenv(name).flatMap { Int(String(cString: $0)) } ?? 0 }
    let calls = number(TurnEnvironment.calls)
    let (first, end) = (number(TurnEnvironment.first), number(TurnEnvironment.end))
    guard first >= 0, first <= end, end <= files.count else { exit(64) }
    for file in files[first..<end] {
        callsLeft = calls
        file()
    }
}

/// How many inputs are answered before `serveSubmission` returns.
nonisolated(unsafe) var callsLeft = Int.max
