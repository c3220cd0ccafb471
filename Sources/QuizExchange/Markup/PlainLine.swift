import LessonMarkup

/// Blocks as one line of plain text that still holds formulas, between `\(` and `\)`, and code, between backticks.
enum PlainLine {
    /// The line, and what of the blocks it does not hold.
    static func text(_ blocks: [Block]) -> (text: String, losses: [String]) {
        var losses: [String] = []
        func lose(_ what: String) { if !losses.contains(what) { losses.append(what) } }
        func text(_ content: [Inline]) -> String {
            content.reduce(into: "") { result, inline in
                switch inline {
                case .text(let text): result += text
                case .softBreak: result += " "
                case .lineBreak:
                    lose("line breaks")
                    result += " "
                case .code(let text):
                    if text.contains("`") { lose("backticks in code") }
                    result += "`\(text)`"
                case .math(let formula): result += "\\(\(formula.latex.replacing("\n", with: " "))\\)"
                case .emphasis(let content), .strong(let content), .strikethrough(let content):
                    lose("emphasis")
                    result += text(content)
                case .link(let destination, _, let content):
                    lose("links")
                    result += "\(text(content)) (\(destination))"
                case .image(let source, _, let alternative):
                    lose("pictures")
                    result += "\(text(alternative)) (\(source))"
                case .html(let source): result += HTMLText.inlines(source).plainText
                }
            }
        }
        let parts = blocks.map { block -> String in
            switch block.kind {
            case .paragraph(let content): return text(content)
            case .heading(_, let content):
                lose("headings")
                return text(content)
            case .math(let formula):
                lose("formulas on lines of their own")
                return "\\(\(formula.latex.replacing("\n", with: " "))\\)"
            case .list, .quote, .callout, .code, .figure, .table, .thematicBreak, .html:
                lose(name(block))
                return block.plainText.split(whereSeparator: \.isNewline).joined(separator: " ")
            }
        }
        if blocks.count > 1 { lose("paragraphs") }
        return (parts.filter { !$0.isEmpty }.joined(separator: " ").trimmed, losses)
    }

    /// Whether nothing is lost on one line.
    static func isPlain(_ blocks: [Block]) -> Bool { text(blocks).losses.isEmpty }

    private static func name(_ block: Block) -> String {
        switch block.kind {
        case .list: "lists"
        case .code: "code blocks"
        case .table: "tables"
        case .figure: "figures"
        default: "quotes and rules"
        }
    }

    /// What would be unreadable on one line, as opposed to plainer.
    static func needsLines(_ blocks: [Block]) -> String? {
        for block in blocks {
            switch block.kind {
            case .code: return "a code block"
            case .table: return "a table"
            case .list: return "a list"
            case .figure: return "a figure"
            case .quote, .callout, .heading, .paragraph, .math, .thematicBreak, .html: continue
            }
        }
        return nil
    }
}
