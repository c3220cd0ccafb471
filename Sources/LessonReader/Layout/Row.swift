import Terminal

/// A line inside the layout, before it knows its block.
struct Row {
    var text: StyledText
    /// Words that begin on this line; a rule counts as one, so that it can be told from its neighbours.
    var words = 0
    var prefix = 0
    var isPannable = false
    /// Columns of the row's own text that stay when it moves sideways.
    var kept = 0
    /// How the row hangs on the one above it when pages are cut.
    var tie = PageBreakCost.free
    var heading: Heading?
    /// Whether the row is any part of a heading.
    var isHeading = false
    /// Which of the text's figures the row belongs to.
    var figure: Int?

    struct Heading {
        var level: Int
        var title: String
        /// As links name it.
        var anchor: String
    }
}

extension LineBreaker {
    /// Breaks tokens into rows no wider than `width`. A word wider than a row is cut.
    static func rows(_ tokens: [FlowToken], width: Int) -> [Row] {
        lines(tokens, width: width).map { Row(text: $0.text, words: $0.words) }
    }
}
