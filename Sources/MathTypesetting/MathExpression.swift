/// A formula in LaTeX, read once and written as text in several ways.
package struct MathExpression: Sendable {
    /// Commands that are not known, without their backslash, in order, each once; at most 100.
    package let unknownCommands: [String]

    /// Whether the formula defines macros and shows nothing.
    package let isDefinitionsOnly: Bool

    /// Why the formula cannot be set and is to be shown as written, in a few words: its braces do not match, or lie deeper
    /// than any reader follows. Nil for any other.
    package let refusal: String?

    let root: MathNode
    /// The length of the formula, macros expanded.
    let tokenCount: Int

    /// Reads `latex`, the source between the dollar signs.
    ///
    /// Never fails: what cannot be read is shown as written. Time and memory are in proportion to the
    /// text; nesting beyond some sixty levels loses its structure.
    ///
    /// - Parameter macros: those that hold for the formula, beside those it defines itself.
    package init(parsing latex: String, macros: MathMacros = MathMacros()) {
        let (tokens, openWords) = MathLexer.located(latex)
        refusal = Self.refusal(of: tokens, openWords: openWords.count)
        let expansion = MacroExpander.expanded(tokens, macros: macros)
        var parser = MathParser(tokens: expansion.tokens.map(\.token))
        root = parser.parse()
        tokenCount = expansion.tokens.count
        unknownCommands = parser.unknownCommands
        isDefinitionsOnly = expansion.isDefinitionsOnly
    }

    /// Braces deeper than this are shown as written.
    package static let deepestBraces = 60

    /// What the braces are that the author wrote: those of macros are not asked.
    private static func refusal(of tokens: [LocatedToken], openWords: Int) -> String? {
        var (depth, deepest) = (0, 0)
        for located in tokens {
            if located.token == .open {
                depth += 1
                deepest = max(deepest, depth)
            } else if located.token == .close {
                depth -= 1
                if depth < 0 { return "a } has no { before it" }
            }
        }
        let open = depth + openWords
        if open > 0 { return open == 1 ? "a { is never closed" : "\(open) of its { are never closed" }
        return deepest > deepestBraces ? "its braces lie \(deepest) deep" : nil
    }

    /// Whether every script of the formula has a Unicode form (there is no subscript f, no capital one).
    package var hasUnicodeScripts: Bool { OneLineLayout.hasUnicodeScripts(root) }

    /// The formula on one line.
    ///
    /// Scripts are Unicode's (`hₜ₋₁`) if all of the formula's can be; otherwise all are linear (`W_f`,
    /// `h_(t−1)`). Lines of `aligned` and rows of a matrix are parted by semicolons.
    ///
    /// - Parameters:
    ///   - ascii: whether to use nothing but ASCII: Greek letters by name, scripts linear.
    ///   - linearScripts: whether to make scripts linear in any case, so that formulas that stand
    ///     together look alike.
    package func oneLine(ascii: Bool = false, linearScripts: Bool = false) -> String {
        OneLineLayout.texts(of: [root], ascii: ascii, linearScripts: linearScripts)[0]
    }

    /// The formula with each line of an `aligned` or other multi-line environment, and each part between
    /// `\\`, on a line of its own. One element for an ordinary formula, at least one for any.
    package func lines(ascii: Bool = false, linearScripts: Bool = false) -> [String] {
        OneLineLayout.texts(of: equations(in: root), ascii: ascii, linearScripts: linearScripts)
    }

    private func equations(in node: MathNode) -> [MathNode] {
        switch node.unwrapped {
        case .grid(let grid) where grid.kind == .lines:
            return grid.rows.map { .row(grid.equation($0)) }
        case .row(let nodes):
            let lines = nodes.split(separator: .lineBreak).map { MathNode.row(Array($0)) }
            return lines.isEmpty ? [.empty] : lines
        default: return [node]
        }
    }
}
