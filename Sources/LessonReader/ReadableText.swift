import LessonMarkup
import MathTypesetting

/// The text of blocks as it is read: their plain text with formulas on one line instead of their LaTeX.
package struct ReadableText {
    private let isASCII: Bool
    private var book = MacroBook()

    package init(ascii: Bool = false) {
        isASCII = ascii
    }

    /// The text of a block; nested blocks on lines of their own.
    package mutating func text(of block: Block) -> String { readable(block).plainText }

    private mutating func readable(_ block: Block) -> Block {
        var block = block
        switch block.kind {
        case .math(let formula): block.kind = .math(Formula(oneLine(formula)))
        case .heading(let level, let content): block.kind = .heading(level: level, content: readable(content))
        case .paragraph(let content): block.kind = .paragraph(readable(content))
        case .quote(let blocks): block.kind = .quote(readable(blocks))
        case .callout(let callout, let title, let body):
            block.kind = .callout(callout, title: readable(title), body: readable(body))
        case .list(var list):
            for index in list.items.indices { list.items[index].blocks = readable(list.items[index].blocks) }
            block.kind = .list(list)
        case .table(var table):
            for column in table.header.indices { table.header[column] = readable(table.header[column]) }
            for row in table.rows.indices {
                for column in table.rows[row].indices {
                    table.rows[row][column] = readable(table.rows[row][column])
                }
            }
            block.kind = .table(table)
        case .code, .figure, .thematicBreak, .html: break
        }
        return block
    }

    private mutating func readable(_ blocks: [Block]) -> [Block] {
        var result: [Block] = []
        for block in blocks { result.append(readable(block)) }
        return result
    }

    private mutating func readable(_ inlines: [Inline]) -> [Inline] {
        var result: [Inline] = []
        for inline in inlines {
            switch inline {
            case .math(let formula): result.append(.text(oneLine(formula)))
            case .emphasis(let content): result.append(.emphasis(readable(content)))
            case .strong(let content): result.append(.strong(readable(content)))
            case .strikethrough(let content): result.append(.strikethrough(readable(content)))
            case .link(let destination, let title, let content):
                result.append(.link(destination: destination, title: title, content: readable(content)))
            case .image(let source, let title, let alternative):
                result.append(.image(source: source, title: title, alternative: readable(alternative)))
            case .text, .softBreak, .lineBreak, .code, .html: result.append(inline)
            }
        }
        return result
    }

    /// Empty for a formula that only defines something.
    private mutating func oneLine(_ formula: Formula) -> String {
        let expression = book.expression(formula)
        let text = expression.oneLine(ascii: isASCII)
        return text.isEmpty && !expression.isDefinitionsOnly ? formula.latex : text
    }
}
