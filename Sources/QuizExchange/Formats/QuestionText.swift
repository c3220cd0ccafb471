import LessonMarkup

/// How a text of a question is written in Moodle's formats, and the blocks that it gives.
enum QuestionText: String {
    case html, moodle, plain, markdown

    /// Moodle XML's names for the same.
    init(xmlName: String?) {
        switch xmlName {
        case "moodle_auto_format": self = .moodle
        case "plain_text": self = .plain
        case "markdown": self = .markdown
        default: self = .html
        }
    }

    /// The blocks of a text, and what of it had no place.
    func blocks(_ text: String) -> (blocks: [Block], losses: [String]) {
        switch self {
        case .html:
            var reader = MarkupBlocks()
            let blocks = reader.blocks(HTMLReader.read(text))
            return (blocks, reader.losses)
        case .moodle:
            // As a browser shows it: tags mean what they do in HTML, an empty line ends a paragraph.
            var reader = MarkupBlocks()
            let parts = text.split(separator: "\n\n").map { String($0) }
            let blocks = parts.flatMap { reader.blocks(HTMLReader.read($0)) }
            return (blocks, reader.losses)
        case .plain:
            return (text.split(separator: "\n\n").flatMap { Self.plain(String($0)) }, [])
        case .markdown:
            var pass = MathInText()
            return (pass.rewrite(Document(parsing: text).blocks), [])
        }
    }

    /// A paragraph of plain text with formulas in it; between backticks stands code where `hasCode`.
    static func plain(_ text: String, hasCode: Bool = false) -> [Block] {
        var blocks = MarkupBlocks()
        guard hasCode else { return blocks.blocks([.text(text)]) }
        var nodes: [XMLNode] = []
        var isCode = false
        let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            if isCode, !isLast {
                nodes.append(.element(XMLElement(name: "code", children: [.text(part)])))
            } else if !part.isEmpty || isCode {
                nodes.append(.text(isCode ? "`" + part : part))
            }
            isCode.toggle()
        }
        return blocks.blocks(nodes)
    }
}

/// Makes formulas of what stands between `\(` and `\)` in texts that were read as Markdown.
private struct MathInText: MarkupRewriter {
    mutating func rewrite(_ content: [Inline]) -> [Inline] {
        rewriteEach(content).flatMap { inline -> [Inline] in
            guard case .text(let text) = inline else { return [inline] }
            return MathMarks.pieces(of: text).map { piece in
                switch piece {
                case .text(let text): .text(text)
                case .inline(let latex), .display(let latex): .math(Formula(latex))
                }
            }
        }
    }
}
