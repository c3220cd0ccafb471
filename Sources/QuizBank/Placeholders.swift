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
        guard !values.isEmpty else { return blocks }
        var pass = ValuePass(placeholders: self)
        return pass.rewrite(blocks)
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
        var collector = NameCollector()
        collector.walk(blocks)
        return collector.names
    }

    fileprivate static func found(in text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
        return text.matches(of: pattern).map { String($0.1) }
    }
}

/// Puts values in the place of names.
private struct ValuePass: MarkupRewriter {
    let placeholders: Placeholders

    mutating func rewrite(_ block: Block) -> Block {
        var block = block
        switch block.kind {
        case .code(let info, let text): block.kind = .code(info: info, text: placeholders.resolve(text))
        case .figure(let text): block.kind = .figure(placeholders.resolve(text))
        default: return rewriteWithin(block)
        }
        return block
    }

    mutating func rewrite(_ content: [Inline]) -> [Inline] { rewriteEach(content.joiningTexts) }

    mutating func rewrite(_ inline: Inline) -> Inline {
        switch inline {
        case .text(let text): .text(placeholders.resolve(text))
        case .code(let text): .code(placeholders.resolve(text))
        default: rewriteWithin(inline)
        }
    }

    mutating func rewrite(_ formula: Formula) -> Formula {
        Formula(placeholders.resolve(formula.latex, inMath: true), macros: formula.macros)
    }
}

/// Finds the names in braces.
private struct NameCollector: MarkupWalker {
    var names = Placeholders.Names()

    mutating func visit(_ block: Block) {
        switch block.kind {
        case .code(_, let text), .figure(let text): names.inCode.formUnion(Placeholders.found(in: text))
        default: descend(into: block)
        }
    }

    mutating func visit(_ content: [Inline], line: Int) { walk(content.joiningTexts) }

    mutating func visit(_ inline: Inline) {
        switch inline {
        case .text(let text): names.inText.formUnion(Placeholders.found(in: text))
        case .code(let text): names.inCode.formUnion(Placeholders.found(in: text))
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
            .image(_, _, let inner):
            walk(inner.joiningTexts)
        default: descend(into: inline)
        }
    }

    mutating func visit(_ formula: Formula) {
        names.inMath.formUnion(Placeholders.found(in: formula.latex))
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
