/// Where the learner stopped reading a lesson.
package struct SavedPosition: Sendable, Equatable {
    /// The index of the top-level block at the top of the screen.
    package var block: Int
    /// How many words of that block lie above the screen.
    package var word: Int
    /// A short digest of that block's text, so that the place is found again after the lesson was edited.
    package var fingerprint: String

    /// A place in a lesson.
    package init(block: Int, word: Int, fingerprint: String) {
        self.block = block
        self.word = word
        self.fingerprint = fingerprint
    }
}
