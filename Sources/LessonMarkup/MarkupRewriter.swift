/// Makes another text of a text, piece by piece, in the order in which it is read.
///
/// A rewriter has methods for what it changes; the others go on to what lies within and leave the rest as it is.
package protocol MarkupRewriter {
    mutating func rewrite(_ block: Block) -> Block
    mutating func rewrite(_ content: [Inline]) -> [Inline]
    mutating func rewrite(_ inline: Inline) -> Inline
    /// A formula in running text, or one that is a block.
    mutating func rewrite(_ formula: Formula) -> Formula
}

extension MarkupRewriter {
    package mutating func rewrite(_ block: Block) -> Block { rewriteWithin(block) }
    package mutating func rewrite(_ content: [Inline]) -> [Inline] { rewriteEach(content) }
    package mutating func rewrite(_ inline: Inline) -> Inline { rewriteWithin(inline) }
    package mutating func rewrite(_ formula: Formula) -> Formula { formula }

    package mutating func rewrite(_ blocks: [Block]) -> [Block] {
        var result: [Block] = []
        result.reserveCapacity(blocks.count)
        for block in blocks { result.append(rewrite(block)) }
        return result
    }

    package mutating func rewriteEach(_ content: [Inline]) -> [Inline] {
        var result: [Inline] = []
        result.reserveCapacity(content.count)
        for inline in content { result.append(rewrite(inline)) }
        return result
    }

    package mutating func rewriteWithin(_ block: Block) -> Block {
        var block = block
        switch block.kind {
        case .heading(let level, let content):
            block.kind = .heading(level: level, content: rewrite(content))
        case .paragraph(let content): block.kind = .paragraph(rewrite(content))
        case .list(var list):
            for index in list.items.indices { list.items[index].blocks = rewrite(list.items[index].blocks) }
            block.kind = .list(list)
        case .quote(let blocks): block.kind = .quote(rewrite(blocks))
        case .callout(let callout, let title, let body):
            let title = rewrite(title)
            block.kind = .callout(callout, title: title, body: rewrite(body))
        case .math(let formula): block.kind = .math(rewrite(formula))
        case .table(var table):
            for column in table.header.indices { table.header[column] = rewrite(table.header[column]) }
            for row in table.rows.indices {
                for column in table.rows[row].indices {
                    table.rows[row][column] = rewrite(table.rows[row][column])
                }
            }
            block.kind = .table(table)
        case .code, .figure, .thematicBreak, .html: break
        }
        return block
    }

    package mutating func rewriteWithin(_ inline: Inline) -> Inline {
        switch inline {
        case .math(let formula): .math(rewrite(formula))
        case .emphasis(let content): .emphasis(rewrite(content))
        case .strong(let content): .strong(rewrite(content))
        case .strikethrough(let content): .strikethrough(rewrite(content))
        case .link(let destination, let title, let content):
            .link(destination: destination, title: title, content: rewrite(content))
        case .image(let source, let title, let alternative):
            .image(source: source, title: title, alternative: rewrite(alternative))
        case .text, .softBreak, .lineBreak, .code, .html: inline
        }
    }
}
