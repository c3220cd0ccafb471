/// A formula: LaTeX as its author wrote it, and the definitions that hold where it stands.
package struct Formula: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// The source between the dollar signs or the lines of the fence, untouched.
    package var latex: String
    /// Nil where nothing is defined.
    package var macros: MacroScope?

    package init(_ latex: String, macros: MacroScope? = nil) {
        self.latex = latex
        self.macros = macros
    }

    package init(stringLiteral value: String) { self.init(value) }
}

/// The definitions (`\newcommand` and its kin) that hold from some place of a text on: those of one formula,
/// and those that held before it.
///
/// What they mean is for whoever sets the formulas to read.
package final class MacroScope: Sendable, Equatable {
    /// What held before; nil when nothing did.
    package let outer: MacroScope?
    /// A formula with definitions in it.
    package let latex: String
    /// How many scopes there are, this one included.
    private let depth: Int

    /// The most formulas with definitions that count; those after them define nothing.
    package static let limit = 1000

    private init(_ latex: String, in outer: MacroScope?) {
        self.latex = latex
        self.outer = outer
        depth = (outer?.depth ?? 0) + 1
    }

    /// The formulas with definitions, oldest first.
    package var sources: [String] {
        var result: [String] = []
        var scope: MacroScope? = self
        while let current = scope {
            result.append(current.latex)
            scope = current.outer
        }
        return result.reversed()
    }

    package static func == (left: MacroScope, right: MacroScope) -> Bool {
        left === right || left.depth == right.depth && left.sources == right.sources
    }

    /// What holds after a formula.
    static func after(_ latex: String, in outer: MacroScope?) -> MacroScope? {
        let depth = outer?.depth ?? 0
        return depth < limit && defines(latex.utf8) ? MacroScope(latex, in: outer) : outer
    }

    /// Whether LaTeX, or a text with LaTeX in it, may define something.
    static func defines(_ text: some Collection<UInt8>) -> Bool {
        guard text.contains(UInt8(ascii: "\\")) else { return false }
        let text = Array(text)
        for index in text.indices where text[index] == UInt8(ascii: "\\") {
            let name = text[(index + 1)...].prefix { $0.isLetter }
            if commands.contains(where: { name.elementsEqual($0) }) { return true }
        }
        return false
    }

    private static let commands = [
        "newcommand", "renewcommand", "providecommand", "def", "gdef", "let", "DeclareMathOperator",
    ].map { Array($0.utf8) }
}

extension Document {
    /// Gives every formula the definitions that hold for it: `macros`, and those of the formulas before it in
    /// the order of the text.
    mutating func defineMacros(_ macros: MacroScope?) {
        self.macros = macros
        var pass = MacroPass(scope: macros)
        blocks = pass.rewrite(blocks)
        self.macros = pass.scope
    }
}

/// Keeps what is defined on the way through a text.
private struct MacroPass: MarkupRewriter {
    var scope: MacroScope?

    mutating func rewrite(_ formula: Formula) -> Formula {
        var formula = formula
        formula.macros = scope
        scope = MacroScope.after(formula.latex, in: scope)
        return formula
    }
}
