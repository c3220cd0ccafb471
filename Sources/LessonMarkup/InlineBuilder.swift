/// Turns cmark's inline nodes into `Inline` values and puts the maths back.
struct InlineBuilder {
    /// Nested emphasis and links beyond this are flattened, so that no reader of the tree runs out of stack.
    static let depthLimit = 50

    /// A piece of a paragraph: text, or something that stands as a block between texts.
    enum Piece {
        case inline(Inline)
        case displayMaths(Placeholders.Entry)
        case table(Placeholders.Entry)

        /// The piece inside a sentence, where nothing can stand as a block.
        var inline: Inline {
            switch self {
            case .inline(let inline): inline
            case .displayMaths(let entry): .math(Formula(Sanitizing.string(entry.latex.utf8, as: .code)))
            case .table(let entry): .text(Sanitizing.string(entry.source, as: .text))
            }
        }
    }

    let placeholders: Placeholders
    let footnotes: Footnotes

    /// The pieces of a block's own text.
    func pieces(of node: SyntaxNode) -> [Piece] { pieces(of: node, depth: 0) }

    /// The content of a node in which maths cannot be a block.
    func inlines(of node: SyntaxNode) -> [Inline] { inlines(of: node, depth: 0) }

    private func inlines(of node: SyntaxNode, depth: Int) -> [Inline] {
        Strikethrough.applied(to: pieces(of: node, depth: depth).map(\.inline))
    }

    private func pieces(of node: SyntaxNode, depth: Int) -> [Piece] {
        var result: [Piece] = []
        for child in node.children {
            if depth >= Self.depthLimit {
                append(child, to: &result, depth: depth)
                child.forEachDescendant { descendant in
                    append(descendant, to: &result, depth: depth)
                    return true
                }
            } else {
                append(child, to: &result, depth: depth)
            }
        }
        return result
    }

    private func append(_ node: SyntaxNode, to result: inout [Piece], depth: Int) {
        switch node.kind {
        case .text: appendText(node.literal, to: &result)
        case .softBreak: result.append(.inline(.softBreak))
        case .lineBreak: result.append(.inline(.lineBreak))
        case .code: result.append(.inline(.code(string(node.literal, as: .text))))
        case .html: result.append(.inline(.html(string(node.literal, as: .code))))
        case .emphasis where depth < Self.depthLimit:
            result.append(.inline(.emphasis(inlines(of: node, depth: depth + 1))))
        case .strong where depth < Self.depthLimit:
            result.append(.inline(.strong(inlines(of: node, depth: depth + 1))))
        case .link where depth < Self.depthLimit:
            let link = Inline.link(
                destination: string(node.destination, as: .text), title: string(node.title, as: .text),
                content: inlines(of: node, depth: depth + 1))
            result.append(.inline(link))
        case .image where depth < Self.depthLimit:
            let image = Inline.image(
                source: string(node.destination, as: .text), title: string(node.title, as: .text),
                alternative: inlines(of: node, depth: depth + 1))
            result.append(.inline(image))
        default: break
        }
    }

    private func string(_ bytes: [UInt8], as context: Sanitizing.Context) -> String {
        Sanitizing.string(placeholders.restored(bytes), as: context)
    }

    /// Splits a text node at its placeholders.
    private func appendText(_ bytes: [UInt8], to result: inout [Piece]) {
        var pending: [UInt8] = []
        func flush() {
            guard !pending.isEmpty else { return }
            let text = Sanitizing.string(pending, as: .text)
            pending = []
            if footnotes.isEmpty {
                result.append(.inline(.text(text)))
            } else {
                result += footnotes.split(text).map { .inline($0) }
            }
        }
        guard bytes.contains(0xEF) else {
            pending = bytes
            flush()
            return
        }
        var index = 0
        while index < bytes.count {
            if let placeholder = placeholders.read(at: index, in: bytes) {
                flush()
                switch placeholder.kind {
                case .table: result.append(.table(placeholder.entry))
                case .footnote: break
                case .displayMaths: result.append(.displayMaths(placeholder.entry))
                default:
                    let latex = Sanitizing.string(placeholder.entry.latex.utf8, as: .code)
                    result.append(.inline(.math(Formula(latex))))
                }
                index = placeholder.end
            } else if let reserved = Reserved.at(index, in: bytes) {
                if reserved == .escapedTilde {
                    // A text of its own, so that it never meets another tilde.
                    flush()
                    result.append(.inline(.text("~")))
                } else if reserved == .filler, pending.isEmpty, case .inline(.softBreak) = result.last {
                    result.removeLast()
                }
                index += 3
            } else {
                pending.append(bytes[index])
                index += 1
            }
        }
        flush()
    }
}
