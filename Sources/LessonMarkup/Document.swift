/// A parsed Markdown text: a tree of values with no trace of the parser that made it.
///
/// Line numbers count from 1 in the original source, front matter included, so that a problem found
/// anywhere downstream can be reported as `file:line`.
package struct Document: Sendable, Equatable {
    /// The YAML between the opening `---` lines, unparsed; nil when the text has none.
    package var frontMatter: FrontMatter?
    /// The top-level blocks in order.
    package var blocks: [Block]
    /// The definitions that hold at the text's end, and so for what is written beside it.
    package internal(set) var macros: MacroScope?

    package init(frontMatter: FrontMatter? = nil, blocks: [Block]) {
        self.frontMatter = frontMatter
        self.blocks = blocks
    }

    /// Raw front matter and the source line of its first YAML line.
    package struct FrontMatter: Sendable, Equatable {
        package var yaml: String
        package var firstLine: Int

        package init(yaml: String, firstLine: Int) {
            self.yaml = yaml
            self.firstLine = firstLine
        }
    }
}

/// One block of a document and the source lines it came from.
package struct Block: Sendable, Equatable {
    package var kind: Kind
    /// First and last source line, counted from 1.
    package var lines: ClosedRange<Int>

    package init(_ kind: Kind, lines: ClosedRange<Int>) {
        self.kind = kind
        self.lines = lines
    }

    package enum Kind: Sendable, Equatable {
        case heading(level: Int, content: [Inline])
        case paragraph([Inline])
        case list(List)
        case quote([Block])
        /// `> [!NOTE]` and its kin. `title` is empty unless the author wrote one after the marker.
        case callout(Callout, title: [Inline], body: [Block])
        /// A fenced or indented code block. `info` is the whole info string ("swift run"), empty when absent;
        /// `text` does not end with a line break of its own, here and below.
        case code(info: String, text: String)
        /// A ```` ```math ```` fence or `$$…$$`. A comma or full stop right behind the closing dollars is its
        /// last character.
        case math(Formula)
        /// A ```` ```figure ```` fence: its YAML, untouched.
        case figure(String)
        case table(Table)
        case thematicBreak
        /// Raw HTML; a terminal shows its text without tags, comments not at all.
        case html(String)
    }
}

/// A bulleted, numbered or task list.
package struct List: Sendable, Equatable {
    /// The first number of an ordered list; nil for bullets.
    package var start: Int?
    /// Whether items are set without blank lines between them.
    package var isTight: Bool
    package var items: [Item]
    /// Whether its items are told apart by letters, as the choices of a question are; Markdown has no such list.
    package var isLettered = false

    package init(start: Int?, isTight: Bool, items: [Item]) {
        self.start = start
        self.isTight = isTight
        self.items = items
    }

    package struct Item: Sendable, Equatable {
        /// `[x]` is true, `[ ]` is false, no box is nil.
        package var isChecked: Bool?
        package var blocks: [Block]
        package var lines: ClosedRange<Int>

        package init(isChecked: Bool?, blocks: [Block], lines: ClosedRange<Int>) {
            self.isChecked = isChecked
            self.blocks = blocks
            self.lines = lines
        }
    }
}

/// The five alert kinds that forges know.
package enum Callout: String, Sendable, Equatable, CaseIterable {
    case note, tip, important, warning, caution
}

/// A GFM table. Every row has as many cells as the header.
package struct Table: Sendable, Equatable {
    package enum Alignment: Sendable, Equatable { case leading, center, trailing, unspecified }

    package var alignments: [Alignment]
    package var header: [[Inline]]
    package var rows: [[[Inline]]]

    package init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
        self.alignments = alignments
        self.header = header
        self.rows = rows
    }
}

/// A piece of running text.
package enum Inline: Sendable, Equatable {
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case math(Formula)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(destination: String, title: String, content: [Inline])
    case image(source: String, title: String, alternative: [Inline])
    case html(String)
}
