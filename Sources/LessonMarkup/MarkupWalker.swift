/// Sees the pieces of a text in the order in which they are read.
///
/// A walker says what it wants to see by the methods it has; the others go on to what lies within. One that has a method
/// and wants to see what lies within as well calls `descend(into:)`.
package protocol MarkupWalker {
    mutating func visit(_ block: Block)
    /// Running text: of a paragraph, a heading, a title, a table's cell.
    ///
    /// - Parameter line: the source line it begins on, counted from 1.
    mutating func visit(_ content: [Inline], line: Int)
    mutating func visit(_ inline: Inline)
    /// A formula in running text, or one that is a block.
    mutating func visit(_ formula: Formula)
}

extension MarkupWalker {
    package mutating func visit(_ block: Block) { descend(into: block) }
    package mutating func visit(_ content: [Inline], line: Int) { walk(content) }
    package mutating func visit(_ inline: Inline) { descend(into: inline) }
    package mutating func visit(_ formula: Formula) {}

    package mutating func walk(_ blocks: [Block]) {
        for block in blocks { visit(block) }
    }

    package mutating func walk(_ content: [Inline]) {
        for inline in content { visit(inline) }
    }

    package mutating func descend(into block: Block) {
        let first = block.lines.lowerBound
        switch block.kind {
        case .heading(_, let content), .paragraph(let content): visit(content, line: first)
        case .list(let list): for item in list.items { walk(item.blocks) }
        case .quote(let blocks): walk(blocks)
        case .callout(_, let title, let body):
            visit(title, line: first)
            walk(body)
        case .math(let formula): visit(formula)
        case .table(let table):
            for cell in table.header { visit(cell, line: first) }
            // The line below the header is the delimiter row.
            for (index, row) in table.rows.enumerated() {
                for cell in row { visit(cell, line: first + 2 + index) }
            }
        case .code, .figure, .thematicBreak, .html: break
        }
    }

    package mutating func descend(into inline: Inline) {
        switch inline {
        case .emphasis(let content), .strong(let content), .strikethrough(let content),
            .link(_, _, let content), .image(_, _, let content):
            walk(content)
        case .math(let formula): visit(formula)
        case .text, .softBreak, .lineBreak, .code, .html: break
        }
    }
}

extension [Block] {
    /// These blocks and all within them, in the order of the text.
    package var flattened: [Block] {
        var collector = BlockCollector()
        collector.walk(self)
        return collector.blocks
    }

    /// All formulas within them, in the order of the text.
    package var formulas: [Formula] {
        var collector = FormulaCollector()
        collector.walk(self)
        return collector.formulas
    }
}

private struct BlockCollector: MarkupWalker {
    var blocks: [Block] = []

    mutating func visit(_ block: Block) {
        blocks.append(block)
        descend(into: block)
    }

    mutating func visit(_ content: [Inline], line: Int) {}
}

private struct FormulaCollector: MarkupWalker {
    var formulas: [Formula] = []

    mutating func visit(_ formula: Formula) { formulas.append(formula) }
}
