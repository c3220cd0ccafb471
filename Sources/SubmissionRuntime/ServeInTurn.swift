internal import Glibc

/// What a box says to a program of many files: see `serveInTurn`. Each file has as many turns as there are batches of inputs,
/// one after the other, and turns are counted through all files.
package enum TurnEnvironment {
    /// The number of the first turn.
    package static let first = "WORKBOOK_FIRST"
    /// The number behind that of the last turn.
    package static let end = "WORKBOOK_END"
    /// How many inputs each batch has: "12,12,13".
    package static let calls = "WORKBOOK_CALLS"
}

/// Lets files answer one after the other, each all batches of inputs, in the turns that the environment names.
///
/// These are no arguments of the program: without /proc, which a box does not have, Swift finds none.
///
/// - Parameter files: each calls `serveSubmission` once.
public func serveInTurn(_ files: [() -> Void]) {
    func text(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    let calls = text(TurnEnvironment.calls).split(separator: ",").compactMap { Int($0) }
    guard let first = Int(text(TurnEnvironment.first)), let end = Int(text(TurnEnvironment.end)), first >= 0,
        first <= end, end <= files.count * calls.count
    else { exit(64) }
    for turn in first..<end {
        callsLeft = calls[turn % calls.count]
        files[turn / calls.count]()
    }
}

/// How many inputs are answered before `serveSubmission` returns.
nonisolated(unsafe) var callsLeft = Int.max
