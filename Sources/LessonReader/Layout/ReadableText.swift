import LessonMarkup
import MathTypesetting

/// The text of blocks as it is read: their plain text with formulas on one line instead of their LaTeX.
package struct ReadableText {
    private let isASCII: Bool
    private var book = MacroResolver()

    package init(ascii: Bool = false) {
        isASCII = ascii
    }

    /// The text of a block; nested blocks on lines of their own.
    package mutating func text(of block: Block) -> String { rewrite(block).plainText }

    /// Empty for a formula that only defines something.
    private mutating func oneLine(_ formula: Formula) -> String {
        let expression = book.expression(formula)
        let text = expression.oneLine(ascii: isASCII)
        return text.isEmpty && !expression.isDefinitionsOnly ? formula.latex : text
    }
}

extension ReadableText: MarkupRewriter {
    package mutating func rewrite(_ inline: Inline) -> Inline {
        if case .math(let formula) = inline { .text(oneLine(formula)) } else { rewriteWithin(inline) }
    }

    package mutating func rewrite(_ formula: Formula) -> Formula { Formula(oneLine(formula)) }
}
