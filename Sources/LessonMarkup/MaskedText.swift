/// A text made ready for cmark: maths and tables are placeholders, the number of lines is the same.
///
/// What is text and what is code is cmark's own judgement: the text is parsed once to find the lines of
/// paragraphs and headings, and only those are searched. (A guess from the lines alone goes wrong in
/// lists, where four blanks may or may not be code.) Table cells become paragraphs in front of the text,
/// where nothing can swallow them and reference links still resolve.
struct MaskedText {
    private(set) var placeholders = Placeholders()
    /// Cells with something in them, as Markdown on one line.
    private(set) var cells: [[UInt8]] = []
    private(set) var lines: [ArraySlice<UInt8>]

    init(_ source: SourceText) {
        lines = source.lines
        if lines.contains(where: { Footnotes.definition(in: $0) != nil }) { takeOutFootnotes() }
        if lines.contains(where: { MathScanner.displayEnd(in: $0) != nil }) { takeOutDisplayBlocks() }
        if lines.contains(where: Self.needsScan) { takeOutMathsAndTables() }
    }

    /// The whole text for cmark.
    var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
        for cell in cells {
            result += Reserved.shield.bytes
            result.append(UInt8(ascii: " "))
            result += cell
            result += [UInt8(ascii: "\n"), UInt8(ascii: "\n")]
        }
        for line in lines {
            result += line
            result.append(UInt8(ascii: "\n"))
        }
        return result
    }

    private static func needsScan(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "~") }
    }

    /// The text with the marks of inline markup blotted out where they cannot matter to blocks: behind a
    /// line's first letter. It has the same blocks at half the cost. (`]` and `<` stay: they may end an
    /// HTML block.)
    private var skeleton: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
        for line in lines {
            let text = line.drop { byte in
                byte.isBlank || byte.isDigit || Self.containerMarks.contains(byte)
            }
            result += line[..<text.startIndex]
            if let first = text.first, first.isLetter {
                result += text.lazy.map { Self.isInlineMark($0) ? UInt8(ascii: "x") : $0 }
            } else {
                result += text
            }
            result.append(UInt8(ascii: "\n"))
        }
        return result
    }

    private static let containerMarks = Array(">-+*.)".utf8)

    private static func isInlineMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "&"), UInt8(ascii: "!"),
            UInt8(ascii: "\\"), UInt8(ascii: "`"):
            true
        default: false
        }
    }

    private func textBlocks() -> [TextBlock] {
        var result: [TextBlock] = []
        let tree = SyntaxTree(parsing: skeleton)
        withExtendedLifetime(tree) {
            tree.root.forEachDescendant { node in
                if let block = TextBlock(node, in: lines) {
                    result.append(block)
                    return false
                }
                return true
            }
        }
        return result
    }

    /// Where the text of line `index` starts, and whether the line has all of its block's quote marks.
    private func contentStart(of index: Int, in block: TextBlock) -> (start: Int, belongs: Bool) {
        let line = lines[index]
        if index == block.lines.lowerBound {
            return (line.index(line.startIndex, offsetBy: min(max(block.firstColumn, 0), line.count)), true)
        }
        var position = line.startIndex
        var marks = 0
        func skipBlanks() { while position < line.endIndex, line[position].isBlank { position += 1 } }
        skipBlanks()
        while marks < block.quoteDepth, position < line.endIndex, line[position] == UInt8(ascii: ">") {
            position += 1
            marks += 1
            skipBlanks()
        }
        return (position, marks == block.quoteDepth)
    }

    /// The names of the footnotes defined in the text, in order.
    var footnoteLabels: [String] {
        placeholders.entries.filter { $0.isFootnote }.map(\.latex)
    }

    /// Makes items of a list of the lines that define footnotes and are text. cmark would take some for
    /// definitions of links, which leave no node: it is shown a letter in place of their bracket.
    private mutating func takeOutFootnotes() {
        let original = lines
        let candidates = lines.indices.filter { Footnotes.definition(in: lines[$0]) != nil }
        for index in candidates { lines[index] = Array("x".utf8) + lines[index].dropFirst() }
        let blocks = textBlocks()
        lines = original
        var next = 0
        for index in candidates {
            while next < blocks.count, blocks[next].lines.upperBound <= index { next += 1 }
            guard next < blocks.count, blocks[next].lines.contains(index),
                index > blocks[next].lines.lowerBound || blocks[next].firstColumn == 0,
                let (label, rest) = Footnotes.definition(in: lines[index])
            else { continue }
            let entry = Placeholders.Entry(
                latex: label, source: Array("[^\(label)]:".utf8), isFootnote: true)
            lines[index] =
                Array("+ ".utf8) + placeholders.add(entry, as: .footnote) + [UInt8(ascii: " ")] + rest
        }
    }

    /// `$$` alone at the start of a line up to the next `$$`, whatever the lines between look like to
    /// cmark. A blank line, or one outside the quote, means that there is no formula.
    private mutating func takeOutDisplayBlocks() {
        var next = 0
        for block in textBlocks() {
            for first in block.lines where first >= next {
                let start = contentStart(of: first, in: block).start
                let opening = lines[first][start...]
                guard opening.starts(with: Array("$$".utf8)), opening.dropFirst(2).first != UInt8(ascii: "$"),
                    MathScanner.displayEnd(in: opening.dropFirst(2)) == nil,
                    let (last, end) = endOfDisplay(from: first, in: block)
                else { continue }
                replaceDisplay(first..<last + 1, start: start, end: end, in: block)
                next = last + 1
            }
        }
    }

    private func endOfDisplay(from first: Int, in block: TextBlock) -> (line: Int, end: Int)? {
        for index in lines.indices.dropFirst(first + 1) {
            let (start, belongs) = contentStart(of: index, in: block)
            let content = lines[index][start...]
            guard belongs, !content.allSatisfy(\.isBlank) else { return nil }
            if let end = MathScanner.displayEnd(in: content) { return (index, end) }
        }
        return nil
    }

    private mutating func replaceDisplay(_ range: Range<Int>, start: Int, end: Int, in block: TextBlock) {
        var latex: [UInt8] = []
        var source: [UInt8] = []
        let last = range.upperBound - 1
        for index in range {
            let contentStart = index == range.lowerBound ? start : contentStart(of: index, in: block).start
            let contentEnd = index == last ? end : lines[index].endIndex
            let content = lines[index][contentStart..<contentEnd]
            if index != range.lowerBound {
                latex.append(UInt8(ascii: "\n"))
                source.append(UInt8(ascii: " "))
            }
            latex += index == range.lowerBound ? content.dropFirst(2) : content
            source += content
        }
        source += Array("$$".utf8)
        let entry = Placeholders.Entry(
            latex: String(decoding: MathScanner.trimmed(latex[...]), as: UTF8.self), source: source,
            lines: range.lowerBound + 1...range.upperBound)
        let placeholder = placeholders.add(entry, as: .displayMaths)
        let rest = lines[last][(end + 2)...]
        setContents(
            range, in: block,
            to: range.map { index in
                (index == range.lowerBound ? placeholder : Reserved.filler.bytes)
                    + (index == last ? rest : [])
            })
    }

    /// Puts `contents` behind the containers' marks of the lines in `range`.
    private mutating func setContents(_ range: Range<Int>, in block: TextBlock, to contents: [[UInt8]]) {
        for (index, content) in zip(range, contents) {
            let start = contentStart(of: index, in: block).start
            lines[index] = lines[index][..<start] + content
        }
    }

    private mutating func takeOutMathsAndTables() {
        for block in textBlocks() {
            guard block.lines.contains(where: { Self.needsScan(lines[$0]) }) else { continue }
            let places = block.lines.map { contentStart(of: $0, in: block) }
            let contents = zip(block.lines, places).map { lines[$0][$1.start...] }
            var next = 0
            if contents.count > 1 {
                while next < contents.count,
                    let table = TableSource.first(in: contents, from: next, belongs: { places[$0].belongs })
                {
                    maskText(next..<table.lines.lowerBound, of: contents, in: block)
                    takeOut(table, of: contents, in: block)
                    next = table.lines.upperBound
                }
            }
            maskText(next..<contents.count, of: contents, in: block)
        }
    }

    private mutating func maskText(
        _ range: Range<Int>, of contents: [ArraySlice<UInt8>], in block: TextBlock
    ) {
        guard !range.isEmpty, contents[range].contains(where: Self.needsScan) else { return }
        let first = block.lines.lowerBound + range.lowerBound
        let text = Array(contents[range].joined(separator: CollectionOfOne(UInt8(ascii: "\n"))))
        let masked = MathScanner.mask(text, firstLine: first + 1, into: &placeholders)
        let pieces = masked.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        setContents(first..<first + range.count, in: block, to: pieces.map(Array.init))
    }

    private mutating func takeOut(
        _ table: TableSource, of contents: [ArraySlice<UInt8>], in block: TextBlock
    ) {
        let first = block.lines.lowerBound + table.lines.lowerBound
        let range = first..<first + table.lines.count
        let places = table.rows.map { row in
            row.map { cell -> Int? in
                guard !cell.isEmpty else { return nil }
                cells.append(MathScanner.mask(cell, firstLine: nil, into: &placeholders))
                return cells.count - 1
            }
        }
        let entry = Placeholders.Entry(
            source: Array(contents[table.lines].joined(separator: CollectionOfOne(UInt8(ascii: " ")))),
            lines: first + 1...range.upperBound, table: .init(alignments: table.alignments, cells: places))
        let placeholder = placeholders.add(entry, as: .table)
        setContents(range, in: block, to: range.map { $0 == first ? placeholder : Reserved.filler.bytes })
    }
}
