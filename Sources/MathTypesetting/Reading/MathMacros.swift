/// Macros by name, as `\newcommand` and its kin define them.
///
/// Read once for a text and handed to each of its formulas. There are at most ``limit``; what is defined
/// beyond that is not known, and shown as written where it is used.
package struct MathMacros: Sendable, ExpressibleByDictionaryLiteral {
    /// The most macros that are kept.
    package static let limit = 1000
    /// The most tokens that the body of one may have; longer ones are not known.
    static let longestBody = 2000

    struct Macro: Equatable, Sendable {
        var parameterCount: Int
        /// What the first argument is when none is given in brackets; nil when it is not optional.
        var optional: [LocatedToken]?
        var body: [LocatedToken]
    }

    private(set) var table: [String: Macro] = [:]

    package init() {}

    /// Bodies by name (with or without backslash), with `#1` and so on for arguments:
    /// `["R": "\\mathbb{R}", "norm": "\\lVert #1 \\rVert"]`.
    package init(dictionaryLiteral elements: (String, String)...) {
        for (name, body) in elements {
            let tokens = MathLexer.located(body).tokens
            define(name.first == "\\" ? String(name.dropFirst()) : name, Macro(body: tokens))
        }
    }

    /// Whether there is none.
    package var isEmpty: Bool { table.isEmpty }

    /// Adds what a formula defines: `\newcommand`, `\renewcommand`, `\providecommand`, `\def`, `\let`,
    /// `\DeclareMathOperator`. A name defined again has its later meaning from here on.
    package mutating func define(from latex: String) {
        guard Self.mayDefine(latex) else { return }
        self = MacroExpander.expanded(MathLexer.located(latex).tokens, macros: self).macros
    }

    /// Whether a formula may define something, judged by its letters alone.
    static func mayDefine(_ latex: String) -> Bool {
        latex.utf8.contains(UInt8(ascii: "\\"))
            && MacroExpander.definitions.contains { latex.contains("\\" + $0) }
    }

    /// False when there are too many, or this one is too long.
    @discardableResult
    mutating func define(_ name: String, _ macro: Macro) -> Bool {
        guard table[name] != nil || table.count < Self.limit, macro.body.count <= Self.longestBody else {
            return false
        }
        table[name] = macro
        return true
    }

    /// The definitions that a formula needs, in the order in which it needs them, as LaTeX would read them;
    /// at most twenty.
    package func definitions(neededBy latex: String) -> [String] {
        guard !table.isEmpty else { return [] }
        var result: [String] = []
        var seen: Set<String> = []
        var waiting = Array(MathLexer.located(latex).tokens.reversed())
        while let located = waiting.popLast(), result.count < 20 {
            guard case .command(let name) = located.token, let macro = table[name], seen.insert(name).inserted
            else { continue }
            result.append(macro.definition(of: name))
            waiting += macro.body.reversed()
        }
        return result
    }
}

extension MathMacros.Macro {
    /// A macro with as many parameters as its body names.
    init(body: [LocatedToken]) {
        var count = 0
        for located in body {
            switch located.token {
            case .parameter(let index): count = max(count, index)
            case .words(_, let text): count = max(count, MacroExpander.parameters(in: text).max() ?? 0)
            default: break
            }
        }
        self.init(parameterCount: count, optional: nil, body: body)
    }

    fileprivate func definition(of name: String) -> String {
        let count = parameterCount > 0 ? "[\(parameterCount)]" : ""
        let first = optional.map { "[" + LocatedToken.source(of: $0) + "]" } ?? ""
        return "\\newcommand{\\\(name)}\(count)\(first){\(LocatedToken.source(of: body))}"
    }
}

extension LocatedToken {
    /// Tokens as an author would write them.
    static func source(of tokens: some Sequence<LocatedToken>) -> String {
        var result = ""
        var endsInName = false
        for located in tokens {
            let text = located.token.source
            // The name of a command would run on into a letter.
            if endsInName, text.first?.isLetter == true { result += " " }
            result += text
            endsInName =
                if case .command(let name) = located.token { name.last?.isLetter == true } else { false }
        }
        return OneLineRow.trimmed(result)
    }
}
