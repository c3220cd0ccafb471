/// Where a document points to.
package struct LinkReference: Sendable, Equatable {
    package var destination: String
    /// Source line, counted from 1.
    package var line: Int
    package var isImage: Bool

    package init(destination: String, line: Int, isImage: Bool = false) {
        self.destination = destination
        self.line = line
        self.isImage = isImage
    }
}

/// A formula and where it stands.
package struct FormulaReference: Sendable, Equatable {
    package var formula: Formula
    /// Source line of its beginning, counted from 1: the fence's own for a display.
    package var line: Int
    /// Whether it stands as a block.
    package var isDisplay: Bool

    package init(formula: Formula, line: Int, isDisplay: Bool) {
        self.formula = formula
        self.line = line
        self.isDisplay = isDisplay
    }
}

extension Document {
    /// All formulas in order. Lines are as those of ``links``.
    package var formulas: [FormulaReference] { references.formulas }

    /// All links and images in order. The line is that of the link's start; in a paragraph whose code
    /// spans run over a line's end it may be a line or so early.
    package var links: [LinkReference] { references.links }

    private var references: ReferenceWalker {
        var walker = ReferenceWalker()
        walker.walk(blocks)
        return walker
    }
}

/// Finds links and formulas, and counts the lines on the way.
private struct ReferenceWalker: MarkupWalker {
    var links: [LinkReference] = []
    var formulas: [FormulaReference] = []
    private var line = 1
    /// The last line of the block in hand.
    private var last = 1

    mutating func visit(_ block: Block) {
        last = block.lines.upperBound
        if case .math(let formula) = block.kind {
            formulas.append(
                FormulaReference(formula: formula, line: block.lines.lowerBound, isDisplay: true))
        } else {
            descend(into: block)
        }
    }

    mutating func visit(_ content: [Inline], line: Int) {
        self.line = line
        walk(content)
    }

    mutating func visit(_ inline: Inline) {
        switch inline {
        case .softBreak, .lineBreak: line += 1
        case .html(let text): line += Self.lineEnds(in: text)
        case .math(let formula):
            formulas.append(FormulaReference(formula: formula, line: min(line, last), isDisplay: false))
            line += Self.lineEnds(in: formula.latex)
        case .link(let destination, _, _) where !destination.hasPrefix(Footnotes.anchor):
            links.append(LinkReference(destination: destination, line: min(line, last)))
        case .image(let source, _, _):
            links.append(LinkReference(destination: source, line: min(line, last), isImage: true))
        case .text, .code, .emphasis, .strong, .strikethrough, .link: break
        }
        if case .math = inline { return }
        descend(into: inline)
    }

    private static func lineEnds(in text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }
}
