import LessonMarkup

/// How many blocks and inlines a tree holds.
func nodeCount(_ blocks: [Block]) -> Int {
    blocks.reduce(0) { count, block in
        switch block.kind {
        case .heading(_, let content), .paragraph(let content): count + 1 + nodeCount(content)
        case .list(let list): count + 1 + list.items.reduce(0) { $0 + 1 + nodeCount($1.blocks) }
        case .quote(let blocks): count + 1 + nodeCount(blocks)
        case .callout(_, let title, let body): count + 1 + nodeCount(title) + nodeCount(body)
        case .table(let table):
            count + 1 + (table.header + table.rows.flatMap { $0 }).reduce(0) { $0 + nodeCount($1) }
        default: count + 1
        }
    }
}

func nodeCount(_ inlines: [Inline]) -> Int {
    inlines.reduce(0) { count, inline in
        switch inline {
        case .emphasis(let content), .strong(let content), .strikethrough(let content),
            .link(_, _, let content), .image(_, _, let content):
            count + 1 + nodeCount(content)
        default: count + 1
        }
    }
}

/// How deep containers and inlines nest.
func depth(_ blocks: [Block]) -> Int {
    blocks.reduce(0) { deepest, block in
        let own =
            switch block.kind {
            case .heading(_, let content), .paragraph(let content): depth(content)
            case .list(let list): list.items.reduce(0) { max($0, depth($1.blocks)) }
            case .quote(let blocks), .callout(_, _, let blocks): depth(blocks)
            default: 0
            }
        return max(deepest, own + 1)
    }
}

func depth(_ inlines: [Inline]) -> Int {
    inlines.reduce(0) { deepest, inline in
        switch inline {
        case .emphasis(let content), .strong(let content), .strikethrough(let content),
            .link(_, _, let content), .image(_, _, let content):
            max(deepest, depth(content) + 1)
        default: deepest
        }
    }
}

/// U+FDD0 + `offset`, which Swift does not let a literal hold.
func noncharacter(_ offset: UInt8) -> String { String(decoding: [0xEF, 0xB7, 0x90 + offset], as: UTF8.self) }
