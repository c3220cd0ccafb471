/// A code block that calls functions which the reader has written: `swift mine uses: rnn_step, embed`.
package struct OwnCodeBlock: Sendable, Equatable {
    /// The names of the exercises whose functions it calls, as written; none where the fence names none.
    package var uses: [String]

    /// Nil when the info string of a fence begins otherwise.
    package init?(info: String) {
        let words = info.split { $0.isWhitespace || $0 == "," }
        guard words.count >= 2, words[0] == "swift", words[1] == "mine" else { return nil }
        uses = words.dropFirst(2).first == "uses:" ? words.dropFirst(3).map(String.init) : []
    }
}
