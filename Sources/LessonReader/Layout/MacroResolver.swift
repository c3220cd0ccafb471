import LessonMarkup
import MathTypesetting

/// The macros that hold for the formulas of a text. Formulas come in the order of the text, so that each
/// definition is read once.
package struct MacroResolver {
    private var scope: MacroScope?
    private var macros = MathMacros()

    package init() {}

    /// The macros that hold where a formula stands.
    package mutating func macros(for formula: Formula) -> MathMacros {
        guard formula.macros !== scope else { return macros }
        var fresh: [String] = []
        var outer = formula.macros
        while let current = outer, current !== scope {
            fresh.append(current.latex)
            outer = current.outer
        }
        // Not a continuation of what is known.
        if outer == nil { macros = MathMacros() }
        for latex in fresh.reversed() { macros.define(from: latex) }
        scope = formula.macros
        return macros
    }

    mutating func expression(_ formula: Formula) -> MathExpression {
        MathExpression(parsing: formula.latex, macros: macros(for: formula))
    }
}

extension Formula {
    /// As its author wrote it, under the definitions it needs from elsewhere: what LaTeX would understand.
    var standalone: String {
        var book = MacroResolver()
        let needed = book.macros(for: self).definitions(neededBy: latex)
        return (needed + [latex]).joined(separator: "\n")
    }
}
