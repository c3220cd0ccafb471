import Figures
import Terminal

/// How a text is set.
package struct LayoutOptions: Sendable, Equatable {
    /// Only ASCII on the page: frames, bullets, maths, and spellings of other letters.
    package var isASCII: Bool
    /// Emphasis keeps its Markdown marks, for output in which no weight shows.
    package var showsMarks: Bool
    /// Code within text keeps its backquotes, for output without colour.
    package var showsCodeMarks: Bool
    /// Absolute destinations follow the text of their links, for output that cannot be followed.
    package var showsDestinations: Bool
    /// Leave a small margin at the left where the width allows.
    package var hasMargin: Bool
    /// The widest that running text is set, in columns, margin included.
    package var measure: Int
    /// What plots are drawn with; ASCII wherever the page is.
    package var plotStyle: PlotStyle
    /// Figures say which key moves them.
    package var isInteractive: Bool
    /// A table too wide for its window keeps its columns and moves under the window, rather than becoming a
    /// list of cards.
    package var pansTables: Bool
    /// Whether figures are drawn; without, each is told in sentences alone, as linear reading wants it.
    package var drawsFigures = true
    /// The look of a heading of the first level: a verdict is green or red.
    package var titleRole = Style.Role.heading1
    /// What follows the text of a link, by destination as written: the state of an exercise.
    package var linkLabels: [String: LinkLabel]

    package init(
        isASCII: Bool = false, showsMarks: Bool = false, showsCodeMarks: Bool = false,
        showsDestinations: Bool = false, hasMargin: Bool = false, measure: Int = 88,
        plotStyle: PlotStyle = .braille, isInteractive: Bool = false, pansTables: Bool = false,
        linkLabels: [String: LinkLabel] = [:]
    ) {
        self.isASCII = isASCII
        self.showsMarks = showsMarks
        self.showsCodeMarks = showsCodeMarks
        self.showsDestinations = showsDestinations
        self.hasMargin = hasMargin
        self.measure = measure
        self.plotStyle = isASCII ? .ascii : plotStyle
        self.isInteractive = isInteractive
        self.pansTables = pansTables
        self.linkLabels = linkLabels
    }

    /// For the pager: margin, links that can be followed, weight instead of marks.
    package static func pager(_ capabilities: Capabilities) -> LayoutOptions {
        LayoutOptions(
            isASCII: !capabilities.isUnicode, showsCodeMarks: capabilities.colours == .none,
            hasMargin: true, plotStyle: PlotStyle(capabilities), isInteractive: true, pansTables: true)
    }

    /// For text read aloud, a section at a time.
    package static func linear(_ capabilities: Capabilities) -> LayoutOptions {
        var options = printed(capabilities)
        options.drawsFigures = false
        return options
    }

    /// For text printed once: marks where no colour is on, destinations after links.
    package static func printed(_ capabilities: Capabilities) -> LayoutOptions {
        LayoutOptions(
            isASCII: !capabilities.isUnicode, showsMarks: capabilities.colours == .none,
            showsCodeMarks: capabilities.colours == .none, showsDestinations: true,
            plotStyle: PlotStyle(capabilities))
    }
}

/// A word behind a link that says how things stand where it leads.
package struct LinkLabel: Sendable, Equatable {
    package var text: String
    package var isDone: Bool

    package init(_ text: String, isDone: Bool) {
        self.text = text
        self.isDone = isDone
    }
}

/// The characters frames and bullets are made of.
struct Glyphs {
    let isASCII: Bool

    var bar: String { isASCII ? "|" : "│" }
    var heavyBar: String { isASCII ? "|" : "┃" }
    var rule: String { isASCII ? "-" : "─" }
    var doubleRule: String { isASCII ? "=" : "━" }
    var cross: String { isASCII ? "+" : "┼" }
    var note: String { isASCII ? "*" : "✎" }
    var done: String { isASCII ? "[x]" : "✓" }
    var open: String { isASCII ? "[ ]" : "○" }
    func bullet(_ depth: Int) -> String {
        let choices = isASCII ? ["*", "-", "+"] : ["•", "◦", "▪"]
        return choices[depth % choices.count]
    }
}
