import LessonMarkup

/// Puts drawn values in the place of `{D}` in a text.
///
/// In formulas the braces stay, since there they group: `x^{D}` becomes `x^{12}`. Links, HTML and the text outside of
/// placeholders are left as they are.
struct Placeholders {
    /// The name that stands for the right answer, in feedback and explanations.
    static let answerName = "answer"

    /// The text for each name.
    let values: [String: String]

    func resolve(_ blocks: [Block]) -> [Block] {
        values.isEmpty ? blocks : blocks.map(resolve)
    }

    private func resolve(_ block: Block) -> Block {
        var block = block
        switch block.kind {
        case .heading(let level, let content): block.kind = .heading(level: level, content: resolve(content))
        case .paragraph(let content): block.kind = .paragraph(resolve(content))
        case .list(var list):
            for index in list.items.indices { list.items[index].blocks = resolve(list.items[index].blocks) }
            block.kind = .list(list)
        case .quote(let inner): block.kind = .quote(resolve(inner))
        case .callout(let callout, let title, let body):
            block.kind = .callout(callout, title: resolve(title), body: resolve(body))
        case .code(let info, let text): block.kind = .code(info: info, text: resolve(text))
        case .math(let formula): block.kind = .math(resolve(formula))
        case .figure(let text): block.kind = .figure(resolve(text))
        case .table(var table):
            table.header = table.header.map(resolve)
            table.rows = table.rows.map { $0.map(resolve) }
            block.kind = .table(table)
        case .thematicBreak, .html: break
        }
        return block
    }

    private func resolve(_ content: [Inline]) -> [Inline] {
        content.joiningTexts.map { inline in
            switch inline {
            case .text(let text): .text(resolve(text))
            case .code(let text): .code(resolve(text))
            case .math(let formula): .math(resolve(formula))
            case .emphasis(let inner): .emphasis(resolve(inner))
            case .strong(let inner): .strong(resolve(inner))
            case .strikethrough(let inner): .strikethrough(resolve(inner))
            case .link(let destination, let title, let inner):
                .link(destination: destination, title: title, content: resolve(inner))
            case .image(let source, let title, let alternative):
                .image(source: source, title: title, alternative: resolve(alternative))
            case .softBreak, .lineBreak, .html: inline
            }
        }
    }

    private func resolve(_ formula: Formula) -> Formula {
        Formula(resolve(formula.latex, inMath: true), macros: formula.macros)
    }

    func resolve(_ text: String, inMath: Bool = false) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        return text.replacing(Self.pattern) { match in
            values[String(match.1)].map { inMath ? "{\($0)}" : $0 } ?? String(match.0)
        }
    }

    private static var pattern: Regex<(Substring, Substring)> { /\{([A-Za-z_][A-Za-z0-9_]*)\}/ }

    /// The names in braces, apart by where they stand.
    struct Names: Equatable {
        var inText: Set<String> = []
        var inCode: Set<String> = []
        var inMath: Set<String> = []

        var all: Set<String> { inText.union(inCode).union(inMath) }
    }

    static func names(in blocks: [Block]) -> Names {
        var names = Names()
        for block in blocks.flattened {
            switch block.kind {
            case .heading(_, let content), .paragraph(let content): collect(content, &names)
            case .callout(_, let title, _): collect(title, &names)
            case .code(_, let text), .figure(let text): names.inCode.formUnion(found(in: text))
            case .math(let formula): names.inMath.formUnion(found(in: formula.latex))
            case .table(let table):
                for cell in table.header + table.rows.flatMap({ $0 }) { collect(cell, &names) }
            case .list, .quote, .thematicBreak, .html: break
            }
        }
        return names
    }

    private static func collect(_ content: [Inline], _ names: inout Names) {
        for inline in content.joiningTexts {
            switch inline {
            case .text(let text): names.inText.formUnion(found(in: text))
            case .code(let text): names.inCode.formUnion(found(in: text))
            case .math(let formula): names.inMath.formUnion(found(in: formula.latex))
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
                .image(_, _, let inner):
                collect(inner, &names)
            case .softBreak, .lineBreak, .html: break
            }
        }
    }

    private static func found(in text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
        return text.matches(of: pattern).map { String($0.1) }
    }
}

extension [Inline] {
    /// The same with neighbouring texts made one: a parser may split `{w_x}` at its underscore.
    fileprivate var joiningTexts: [Inline] {
        var result: [Inline] = []
        for inline in self {
            if case .text(let next) = inline, case .text(let previous)? = result.last {
                result[result.count - 1] = .text(previous + next)
            } else {
                result.append(inline)
            }
        }
        return result
    }
}
