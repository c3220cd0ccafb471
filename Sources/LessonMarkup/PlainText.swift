extension Inline {
    /// The text a reader sees, without markup: LaTeX for maths, a blank for a soft break, the
    /// alternative text of an image, nothing for an HTML tag or comment.
    package var plainText: String {
        switch self {
        case .text(let text), .code(let text): text
        case .math(let formula): formula.latex
        case .softBreak: " "
        case .lineBreak: "\n"
        case .emphasis(let content), .strong(let content), .strikethrough(let content): content.plainText
        case .link(_, _, let content): content.plainText
        case .image(_, _, let alternative): alternative.plainText
        case .html: ""
        }
    }
}

extension [Inline] {
    /// The text a reader sees, without markup.
    package var plainText: String { reduce(into: "") { $0 += $1.plainText } }
}

extension Block {
    /// The text a reader sees, without markup; nested blocks on lines of their own, table cells separated
    /// by tabs, HTML without its tags and comments. A figure's text is its YAML.
    package var plainText: String {
        switch kind {
        case .heading(_, let content), .paragraph(let content): content.plainText
        case .list(let list): list.items.flatMap(\.blocks).plainText
        case .quote(let blocks): blocks.plainText
        case .callout(_, let title, let body):
            title.isEmpty ? body.plainText : title.plainText + (body.isEmpty ? "" : "\n" + body.plainText)
        case .code(_, let text), .figure(let text): text
        case .math(let formula): formula.latex
        case .table(let table):
            ([table.header] + table.rows)
                .map { $0.map(\.plainText).joined(separator: "\t") }.joined(separator: "\n")
        case .thematicBreak: ""
        case .html(let html): HTMLText.visible(in: html)
        }
    }
}

extension [Block] {
    /// The plain texts of all blocks that have one, on lines of their own.
    package var plainText: String {
        map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
