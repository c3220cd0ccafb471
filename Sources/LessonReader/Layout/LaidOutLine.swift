import Terminal

/// One line of a laid-out text, ready for a screen.
package struct LaidOutLine: Sendable, Equatable {
    /// Bars, margin and text. Wider than the layout's width only when ``isPannable``.
    package var content: StyledText
    /// Index of the top-level block the line came from.
    package var block: Int
    /// How many words of that block stand on the lines above this one.
    package var word: Int
    /// Columns at the left (margin, bars) that are not text: search skips them, panning keeps them.
    package var prefix: Int
    /// Whether the line may be wider than the window and moves under it.
    package var isPannable: Bool
    /// Columns at the left that stay when the line moves: the prefix, and in a table its first column.
    package var kept: Int
    /// How the line hangs on the one above it when pages are cut.
    package var tie: PageBreakCost

    package init(
        content: StyledText, block: Int = 0, word: Int = 0, prefix: Int = 0, isPannable: Bool = false,
        kept: Int? = nil, tie: PageBreakCost = .free
    ) {
        self.content = content
        self.block = block
        self.word = word
        self.prefix = prefix
        self.isPannable = isPannable
        self.kept = kept ?? prefix
        self.tie = tie
    }
}

/// A heading and where it stands, for the outline and for `#anchor` links.
package struct OutlineEntry: Sendable, Equatable {
    package var level: Int
    package var title: String
    /// As links name it: ``LessonMarkup/Heading/anchor``.
    package var anchor: String
    /// Index into the layout's lines.
    package var line: Int
}

/// A link and where its text begins.
package struct LaidOutLink: Sendable, Equatable {
    package var destination: String
    package var line: Int
}
