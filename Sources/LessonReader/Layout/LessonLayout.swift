import Figures
import LessonMarkup
import Terminal

/// A document set in lines of a given width.
package struct LessonLayout: Sendable {
    package let width: Int
    package let lines: [LaidOutLine]
    package let outline: [OutlineEntry]
    package let links: [LaidOutLink]
    package let figures: [LaidOutFigure]

    /// Sets a document. No line is wider than `width` but code and, where `options` say so, tables, which
    /// are pannable.
    ///
    /// - Parameters:
    ///   - width: columns of the window; values below 1 count as 1.
    ///   - figures: the same document's figures from an earlier layout, so that they stay where they were moved.
    package init(
        _ document: Document, width: Int, options: LayoutOptions = LayoutOptions(), figures: [Figure] = []
    ) {
        var setter = BlockSetter(options: options, movedFigures: figures)
        var figureLines: [Int: Range<Int>] = [:]
        var lines: [LaidOutLine] = []
        var outline: [OutlineEntry] = []
        Self.forEachLine(of: document, width: width, with: &setter) { line, row in
            if let heading = row?.heading {
                outline.append(
                    OutlineEntry(
                        level: heading.level, title: heading.title, anchor: heading.anchor, line: lines.count)
                )
            }
            if let figure = row?.figure {
                figureLines[figure] = (figureLines[figure]?.lowerBound ?? lines.count)..<(lines.count + 1)
            }
            lines.append(line)
        }
        self.width = max(1, width)
        self.lines = lines
        self.outline = outline
        self.figures = setter.figures.enumerated().map {
            LaidOutFigure(figure: $1, lines: figureLines[$0] ?? 0..<0)
        }
        self.links = Self.placed(setter.flow.destinations, in: lines)
    }

    /// Sets a document a block at a time, so that what only prints it need not keep it.
    ///
    /// - Parameter body: takes each line, and the row it was made of; a blank line between blocks has none.
    static func forEachLine(
        of document: Document, width: Int, with setter: inout BlockSetter,
        _ body: (LaidOutLine, Row?) -> Void
    ) {
        let options = setter.options
        let width = max(1, width)
        let total = min(width, options.measure)
        let margin = !options.hasMargin ? 0 : total >= 60 ? 2 : total >= 30 ? 1 : 0
        let space = BlockSetter.Space(
            width: total - margin - (margin > 1 ? margin : 0), wide: width - margin)
        let blank = String(repeated: " ", margin)
        var isFirst = true
        var joinsLast = false
        var tie = PageBreakCost.free
        for (index, block) in document.blocks.enumerated() {
            var rows = setter.rows(of: block, space, depth: 0)
            if rows.isEmpty { continue }
            if !isFirst, !joinsLast {
                body(LaidOutLine(content: StyledText(), block: index, tie: tie), nil)
                rows[0].tie = tie
            }
            isFirst = false
            tie = rows[rows.count - 1].tieBelow
            // Code and what it printed share a frame: the label of the output is the rule between.
            joinsLast =
                isCode(block) && document.blocks.dropFirst(index + 1).first.map(isOutput) == true
            if joinsLast, rows.count > 1, rows.last?.isPannable == false { rows.removeLast() }
            var word = 0
            for row in rows {
                var content = row.text
                if !row.text.isEmpty, margin > 0 {
                    content = StyledText(blank)
                    content.append(row.text)
                }
                let line = LaidOutLine(
                    content: content, block: index, word: word, prefix: row.prefix + margin,
                    isPannable: row.isPannable, kept: row.prefix + margin + row.kept, tie: row.tie)
                body(line, row)
                word += row.words
            }
        }
    }

    private static func isCode(_ block: Block) -> Bool {
        if case .code = block.kind { true } else { false }
    }

    private static func isOutput(_ block: Block) -> Bool {
        if case .code("output", _) = block.kind { true } else { false }
    }

    private static func placed(_ destinations: [String], in lines: [LaidOutLine]) -> [LaidOutLink] {
        guard !destinations.isEmpty else { return [] }
        var firstLines = [Int](repeating: 0, count: destinations.count)
        var seen = [Bool](repeating: false, count: destinations.count)
        for (number, line) in lines.enumerated() {
            for span in line.content.spans {
                if let link = span.style.link, !seen[link] {
                    seen[link] = true
                    firstLines[link] = number
                }
            }
        }
        return zip(destinations, firstLines).map { LaidOutLink(destination: $0, line: $1) }
    }

    /// Where a line stands, to find it again at another width.
    package func position(ofLine line: Int) -> ReadingPosition {
        guard !lines.isEmpty else { return .start }
        let place = lines[min(max(line, 0), lines.count - 1)]
        return ReadingPosition(
            blockIndex: place.block, wordOffset: place.word, fingerprint: fingerprint(of: place.block))
    }

    /// The line that shows a position: the last of its block that does not begin after it. Blank
    /// lines and the tails of cut words count no word of their own, so that they are never chosen.
    ///
    /// When the text was edited and the block at that index reads otherwise, the nearest block that
    /// begins with the same letters is taken.
    package func line(of position: ReadingPosition) -> Int {
        guard let last = lines.last else { return 0 }
        var block = min(max(position.blockIndex, 0), last.block)
        if !position.fingerprint.isEmpty, fingerprint(of: block) != position.fingerprint {
            let candidates = (0...last.block).sorted { abs($0 - block) < abs($1 - block) }
            block = candidates.first { fingerprint(of: $0) == position.fingerprint } ?? block
        }
        var found = firstLine(of: block)
        if found >= lines.count { return lines.count - 1 }
        while found + 1 < lines.count, lines[found + 1].block == block,
            lines[found + 1].word <= position.wordOffset
        {
            found += 1
        }
        return found
    }

    /// The first line of a block, or of the next one that has any.
    private func firstLine(of block: Int) -> Int {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].block < block { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The first letters and digits of a block: the same at every width.
    private func fingerprint(of block: Int) -> String {
        var result = ""
        var line = firstLine(of: block)
        while line < lines.count, lines[line].block == block, result.count < 24 {
            for character in lines[line].content.plain where character.isLetter || character.isNumber {
                result.append(character)
                if result.count == 24 { break }
            }
            line += 1
        }
        return result
    }
}
