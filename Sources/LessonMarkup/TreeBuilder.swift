/// Turns cmark's block nodes into `Block` values: the tables, formulas, callouts and task lists that
/// cmark does not know are recognised here.
struct TreeBuilder {
    /// Containers within containers; `SourceText` keeps the text itself within sight of this.
    private static let depthLimit = 100

    private let root: SyntaxNode
    let masked: MaskedText
    let inlines: InlineBuilder
    private let footnotes: Footnotes
    private let cells: [[Inline]]
    private let firstBody: SyntaxNode?
    /// Lines of front matter.
    private let offset: Int

    init(root: SyntaxNode, masked: MaskedText, offset: Int) {
        self.root = root
        self.masked = masked
        self.offset = offset
        let notes = Footnotes(labels: masked.footnoteLabels)
        footnotes = notes
        let builder = InlineBuilder(placeholders: masked.placeholders, footnotes: notes)
        inlines = builder
        var cells: [[Inline]] = []
        var node = root.firstChild
        for _ in masked.cells {
            guard let cell = node else { break }
            cells.append(Self.cell(builder.inlines(of: cell)))
            node = cell.next
        }
        self.cells = cells
        firstBody = node
    }

    func document() -> [Block] {
        let body = blocks(from: firstBody, depth: 0)
        return footnotes.isEmpty ? body : body + footnotes.blocks()
    }

    /// Without the blank after the shield that made the cell a paragraph.
    private static func cell(_ content: [Inline]) -> [Inline] {
        guard case .text(let text) = content.first, text.first == " " else { return content }
        let rest = text.dropFirst()
        return (rest.isEmpty ? [] : [.text(String(rest))]) + content.dropFirst()
    }

    func blocks(from first: SyntaxNode?, depth: Int) -> [Block] {
        var result: [Block] = []
        var upcoming = first
        while let node = upcoming {
            append(node, to: &result, depth: depth)
            upcoming = node.next
        }
        return result
    }

    private func append(_ node: SyntaxNode, to result: inout [Block], depth: Int) {
        switch node.kind {
        case .paragraph: result += paragraphs(node)
        case .heading: result += heading(node)
        case .codeBlock: result.append(code(node))
        case .htmlBlock:
            let text = Sanitizing.string(masked.placeholders.restored(node.literal), as: .code)
            result.append(Block(.html(Self.withoutFinalBreak(text)), lines: lines(of: node)))
        case .thematicBreak:
            // cmark ends it at the next block.
            let own = line(node.startLine)
            result.append(Block(.thematicBreak, lines: own...own))
        case .quote, .list:
            guard depth < Self.depthLimit else {
                result.append(flattened(node))
                return
            }
            if node.kind == .quote {
                result.append(quote(node, depth: depth))
            } else if let list = list(node, depth: depth) {
                result.append(list)
            }
        default: break
        }
    }

    // MARK: Lines

    /// Line in the file of a line that cmark saw.
    private func line(_ line: Int) -> Int {
        let body = line - 2 * masked.cells.count
        return min(max(body, 1), max(masked.lines.count, 1)) + offset
    }

    func lines(of node: SyntaxNode) -> ClosedRange<Int> {
        let first = line(node.startLine)
        return first...max(first, line(node.endLine))
    }

    /// The lines of a container. cmark counts blank lines after it; its content does not.
    func lines(of node: SyntaxNode, content: Int?) -> ClosedRange<Int> {
        let first = line(node.startLine)
        return first...max(first, content ?? first)
    }

    private func bodyLines(_ entry: Placeholders.Entry, default range: ClosedRange<Int>) -> ClosedRange<Int> {
        entry.lines.map { $0.lowerBound + offset...$0.upperBound + offset } ?? range
    }

    // MARK: Leaves

    private func code(_ node: SyntaxNode) -> Block {
        let info = Sanitizing.string(masked.placeholders.restored(node.fenceInfo), as: .text)
        let text = Self.withoutFinalBreak(
            Sanitizing.string(masked.placeholders.restored(node.literal), as: .code))
        var range = lines(of: node)
        let language = info.prefix { $0 != " " }
        switch language {
        case "math": return Block(.math(Formula(text)), lines: range)
        case "figure": return Block(.figure(text), lines: range)
        default:
            if info.isEmpty, !isFenced(node) {
                let breaks = text.utf8.count { $0 == UInt8(ascii: "\n") }
                range = range.lowerBound...min(range.upperBound, range.lowerBound + breaks)
            }
            return Block(.code(info: info, text: text), lines: range)
        }
    }

    private func isFenced(_ node: SyntaxNode) -> Bool {
        guard let first = sourceByte(line: node.startLine, column: node.startColumn) else { return false }
        return first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
    }

    private func heading(_ node: SyntaxNode) -> [Block] {
        let pieces = inlines.pieces(of: node)
        let content = Strikethrough.applied(to: pieces.map(\.inline))
        let kind = Block.Kind.heading(level: node.headingLevel, content: content)
        let first = line(node.startLine)
        guard
            let underline = TextBlock.underline(of: node, in: masked.lines, offset: 2 * masked.cells.count)
        else { return [Block(kind, lines: first...first)] }
        let last = underline + offset
        let hasTable = pieces.contains { if case .table = $0 { true } else { false } }
        var isFormula = false
        if pieces.count == 1, case .displayMaths = pieces[0] { isFormula = true }
        guard hasTable || isFormula, node.headingLevel == 2 else { return [Block(kind, lines: first...last)] }
        // cmark took the rule after a table or formula for the underline of a heading.
        return blocks(of: pieces, lines: first...last - 1) + [Block(.thematicBreak, lines: last...last)]
    }

    private func paragraphs(_ node: SyntaxNode) -> [Block] {
        blocks(of: inlines.pieces(of: node), lines: lines(of: node))
    }

    /// A paragraph, or, when tables or display formulas stand in it, several blocks.
    private func blocks(of pieces: [InlineBuilder.Piece], lines range: ClosedRange<Int>) -> [Block] {
        var result: [Block] = []
        var text: [Inline] = []
        var first = range.lowerBound
        func flush(before last: Int) {
            var content = text[...]
            while let inline = content.first, Self.isEmpty(inline) {
                if inline == .softBreak || inline == .lineBreak { first += 1 }
                content.removeFirst()
            }
            while let inline = content.last, Self.isEmpty(inline) { content.removeLast() }
            text = []
            guard let start = content.first, let end = content.last else { return }
            if case .text(let text) = start, text.utf8.first == UInt8(ascii: " ") {
                content[content.startIndex] = .text(String(text.drop { $0 == " " }))
            }
            if case .text(let text) = end, text.utf8.last == UInt8(ascii: " ") {
                let words = content.count == 1 ? text.drop { $0 == " " } : text[...]
                content[content.endIndex - 1] = .text(Self.withoutTrailingBlanks(words))
            }
            result.append(
                Block(
                    .paragraph(Strikethrough.applied(to: Array(content))),
                    lines: min(first, last)...max(first, last)))
        }
        var mark = ""
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .inline(.text(let piece)) where !mark.isEmpty:
                text.append(.text(String(piece.dropFirst(mark.count))))
                mark = ""
            case .inline(let inline): text.append(inline)
            case .displayMaths(let entry), .table(let entry):
                let own = bodyLines(entry, default: range)
                let startsLine = text.last == .softBreak || text.last == .lineBreak
                flush(before: startsLine ? own.lowerBound - 1 : own.lowerBound)
                first = own.upperBound
                if case .displayMaths = piece { mark = Self.mark(startOf: pieces.dropFirst(index + 1).first) }
                result.append(Block(kind(of: piece, mark: mark), lines: own))
            }
        }
        flush(before: range.upperBound)
        return result
    }

    private func kind(of piece: InlineBuilder.Piece, mark: String) -> Block.Kind {
        switch piece {
        case .table(let entry):
            guard let table = entry.table else { return .paragraph([piece.inline]) }
            let rows = table.cells.map { row in
                row.map { $0.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? [] }
            }
            return .table(
                Table(alignments: table.alignments, header: rows.first ?? [], rows: Array(rows.dropFirst())))
        case .displayMaths(let entry):
            return .math(Formula(Sanitizing.string(entry.latex.utf8, as: .code) + mark))
        case .inline(let inline): return .paragraph([inline])
        }
    }

    /// The comma or full stop right after a display formula, which belongs to it and not to a line below.
    private static func mark(startOf piece: InlineBuilder.Piece?) -> String {
        guard case .inline(.text(let text)) = piece, let first = text.first,
            [".", ",", ";", ":"].contains(first), text.dropFirst().first ?? " " == " "
        else { return "" }
        return String(first)
    }

    private static func isEmpty(_ inline: Inline) -> Bool {
        switch inline {
        case .softBreak, .lineBreak: true
        case .text(let text): text.utf8.allSatisfy(\.isBlank)
        default: false
        }
    }

    private static func withoutTrailingBlanks(_ text: Substring) -> String {
        let last = text.lastIndex { $0 != " " }
        return last.map { String(text[...$0]) } ?? ""
    }

    private static func withoutFinalBreak(_ text: String) -> String {
        text.utf8.last == UInt8(ascii: "\n") ? String(text.unicodeScalars.dropLast()) : text
    }
}
