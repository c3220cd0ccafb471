/// A place in a text that survives another width and, within reason, an edited text.
package struct ReadingPosition: Sendable, Equatable {
    /// Index of the top-level block on the first line of the screen.
    package var blockIndex: Int
    /// How many words of that block lie above the first line.
    package var wordOffset: Int
    /// The first letters of the block, by which it is found again when the text was edited.
    package var fingerprint: String

    package init(blockIndex: Int, wordOffset: Int, fingerprint: String) {
        self.blockIndex = blockIndex
        self.wordOffset = wordOffset
        self.fingerprint = fingerprint
    }

    package static let start = ReadingPosition(blockIndex: 0, wordOffset: 0, fingerprint: "")
}
