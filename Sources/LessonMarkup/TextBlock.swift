/// The lines of a paragraph or heading, and how to tell its text from its containers' marks.
struct TextBlock {
    /// Indices of the lines that hold its text; the underline of a setext heading is not one.
    let lines: Range<Int>
    /// Where the text starts on the first of them, in bytes.
    let firstColumn: Int
    let quoteDepth: Int

    /// nil for any other node.
    init?(_ node: SyntaxNode, in text: [ArraySlice<UInt8>]) {
        guard node.kind == .paragraph || node.kind == .heading else { return nil }
        let start = node.startLine - 1
        var end = min(node.endLine, text.count)
        if node.kind == .heading, let underline = Self.underline(of: node, in: text, offset: 0) {
            end = underline - 1
        }
        guard start >= 0, start < end else { return nil }
        lines = start..<end
        firstColumn = max(node.startColumn - 1, 0)
        var depth = 0
        var ancestor = node.parent
        while let container = ancestor {
            if container.kind == .quote { depth += 1 }
            ancestor = container.parent
        }
        quoteDepth = depth
    }

    /// The line, counted from 1, with the underline of a heading; nil when its mark is a `#`.
    ///
    /// cmark ends a setext heading at the line after the underline, if there is one. `offset` is the
    /// number of lines that cmark saw before `text`.
    static func underline(of heading: SyntaxNode, in text: [ArraySlice<UInt8>], offset: Int) -> Int? {
        let first = heading.startLine - offset
        let last = min(heading.endLine - offset, text.count)
        guard first >= 1, last > first else { return nil }
        return last - 1 > first && isUnderline(text[last - 2]) ? last - 1 : last
    }

    private static func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
        let marks = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
        guard let mark = marks.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else {
            return false
        }
        return marks.drop { $0 == mark }.allSatisfy(\.isBlank)
    }
}
