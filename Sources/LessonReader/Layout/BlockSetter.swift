import Figures
import LessonMarkup
import Terminal

/// Sets blocks as rows: the trunk of the layout, from which each kind of block branches.
struct BlockSetter {
    /// The room a block has.
    struct Space {
        /// Columns for running text.
        var width: Int
        /// Columns for what may use the window beyond the measure: code and tables.
        var wide: Int

        func indented(by columns: Int) -> Space {
            Space(width: max(1, width - columns), wide: max(1, wide - columns))
        }
    }

    let options: LayoutOptions
    let glyphs: Glyphs
    var flow: InlineFlow
    /// The text's figures as the reader has left them, in order; those missing are made from their fences.
    let movedFigures: [Figure]
    /// The figures set so far.
    var figures: [Figure] = []
    /// The anchors of the headings set so far.
    private var anchors = AnchorTable()

    init(options: LayoutOptions, movedFigures: [Figure] = []) {
        self.options = options
        self.movedFigures = movedFigures
        glyphs = Glyphs(isASCII: options.isASCII)
        flow = InlineFlow(options: options)
    }

    /// Blocks nested deeper than this are set without further indentation.
    static let deepest = 24

    /// The rows of one block. Rows never end in blanks that matter and never exceed the space.
    mutating func rows(of block: Block, _ space: Space, depth: Int) -> [Row] {
        switch block.kind {
        case .heading(let level, let content): return heading(level, content, space)
        case .paragraph(let content):
            return refusal(ofTable: content, space) + paragraph(content, space)
        case .list(let list): return rows(of: list, space, depth: depth)
        case .quote(let blocks):
            let bar = StyledText(glyphs.bar + " ", .quiet)
            var rows = nested(blocks, space, depth: depth, first: bar, rest: bar)
            rows.tieAsBox()
            return rows
        case .callout(let callout, let title, let body):
            return rows(of: callout, title: title, body: body, space, depth: depth)
        case .code(let info, let text): return code(info: info, text: text, space)
        case .math(let formula):
            return displayMath(formula, space)
        case .figure(let yaml): return figure(yaml, space)
        case .table(let table): return rows(of: table, space)
        case .thematicBreak:
            let length = max(1, min(space.width, max(space.width / 3, 8)))
            var row = StyledText()
            row.pad(to: (space.width - length) / 2)
            row.append(rule(glyphs.rule, length))
            return [Row(text: row)]
        case .html(let source):
            return paragraph(HTMLText.inlines(source), space)
        }
    }

    /// Blocks one under the other, a blank line between them unless the list is tight.
    mutating func rows(of blocks: [Block], _ space: Space, depth: Int, isTight: Bool = false) -> [Row] {
        var result: [Row] = []
        for block in blocks {
            var rows = rows(of: block, space, depth: depth)
            if rows.isEmpty { continue }
            if let last = result.last {
                rows[0].tie = last.tieBelow
                if !isTight { result.append(Row(text: StyledText(), tie: last.tieBelow)) }
            }
            result += rows
        }
        return result
    }

    /// Blocks behind a bar, bullet or number. Where too little room or too much depth is left, the
    /// content goes on without it rather than into a column of single letters.
    mutating func nested(
        _ blocks: [Block], _ space: Space, depth: Int, first: StyledText, rest: StyledText,
        isTight: Bool = false
    ) -> [Row] {
        if depth >= Self.deepest { return flattened(blocks, space) }
        let inner = space.indented(by: rest.width)
        if inner.width < 8 {
            var rows = rows(of: blocks, space, depth: depth + 1, isTight: isTight)
            // A bar may go; a number or a box may not.
            if first != rest {
                let marker = first.spans.map { FlowToken.text($0.text, $0.style, width: $0.width) }
                rows = LineBreaker.rows(marker, width: space.width) + rows
            }
            return rows
        }
        var rows = rows(of: blocks, inner, depth: depth + 1, isTight: isTight)
        if rows.isEmpty { rows = [Row(text: StyledText())] }
        for index in rows.indices { rows[index].prefix(with: index == 0 ? first : rest) }
        return rows
    }

    /// The words of blocks nested beyond ``deepest``, found without recursion.
    private mutating func flattened(_ blocks: [Block], _ space: Space) -> [Row] {
        var result: [Row] = []
        var waiting = Array(blocks.reversed())
        while let block = waiting.popLast() {
            switch block.kind {
            case .list(let list):
                for item in list.items.reversed() { waiting += item.blocks.reversed() }
            case .quote(let inner): waiting += inner.reversed()
            case .callout(_, let title, let body):
                waiting += body.reversed()
                result += paragraph(title, space)
            default: result += rows(of: block, space, depth: Self.deepest)
            }
        }
        return result
    }

    mutating func paragraph(_ content: [Inline], _ space: Space) -> [Row] {
        var rows = LineBreaker.rows(flow.flatten(content), width: space.width)
        rows.tieAsText()
        return rows
    }

    private mutating func heading(_ level: Int, _ content: [Inline], _ space: Space) -> [Row] {
        let role: Style.Role =
            switch level {
            case 1: options.titleRole
            case 2: .heading2
            case 3: .heading3
            default: .minorHeading
            }
        let anchor = anchors.anchor(for: content.plainText)
        var tokens = flow.flatten(content, Style(role))
        if level > 2, options.showsMarks {
            let mark = String(repeated: "#", level)
            tokens.insert(contentsOf: [.text(mark, Style(role), width: level), .space(Style(role))], at: 0)
        }
        var rows = LineBreaker.rows(tokens, width: space.width)
        if rows.isEmpty { return [] }
        let title = rows.map(\.text.plain).joined(separator: " ")
        rows[0].heading = Row.Heading(level: level, title: title, anchor: anchor)
        if level == 1 {
            rows.append(Row(text: rule(glyphs.doubleRule, space.width, Style(role)), words: 1))
        } else if level == 2 {
            let last = rows.count - 1
            let left = space.width - rows[last].text.width - 1
            if left >= 4 {
                rows[last].text.append(" ")
                rows[last].text.append(rule(glyphs.rule, left))
            }
        }
        for index in rows.indices { rows[index].isHeading = true }
        rows.tie(.hold)
        return rows
    }

    func rule(_ glyph: String, _ width: Int, _ style: Style = .rule) -> StyledText {
        var text = StyledText()
        text.append(String(repeated: glyph, max(0, width)), style, width: max(0, width))
        return text
    }

    /// A rule that opens a frame and says what is in it; the label alone where both do not fit.
    func ruleRows(label: String, _ space: Space) -> [Row] {
        let width = DisplayWidth.of(label)
        if label.isEmpty { return [Row(text: rule(glyphs.rule, space.width), words: 1)] }
        if width + 6 > space.width {
            return LineBreaker.rows([.text(label, .quiet, width: width)], width: space.width)
        }
        var text = rule(glyphs.rule, 3)
        text.append(" ", .rule)
        text.append(label, .quiet)
        text.append(" ", .rule)
        text.append(rule(glyphs.rule, space.width - text.width))
        return [Row(text: text, words: 1)]
    }
}

extension Row {
    /// How what follows this row hangs on it: text on its heading, and what is announced on a colon.
    var tieBelow: PageBreakCost {
        isHeading ? .hold : text.spans.last?.text.last == ":" ? .rather : .free
    }

    /// Puts a bar or an indent before the row; blanks before nothing are left away.
    mutating func prefix(with before: StyledText) {
        prefix += before.width
        let shown = text.isEmpty ? before.trimmed() : before
        guard !shown.isEmpty else { return }
        var whole = shown
        whole.append(text)
        text = whole
    }
}
