import Diagnostics
import LessonMarkup

/// Fences of formulas and figures are closed, and so are formulas in running text.
enum OpenMarkRule: TextRule {
    static func problems(in text: CourseText) -> [Diagnostic] {
        text.document.blocks.flattened.flatMap { openEnds(in: $0, text.lines, file: text.file) }
    }

    private static func openEnds(in block: Block, _ lines: [Substring], file: String) -> [Diagnostic] {
        func problem(_ line: Int, _ message: String, _ fix: String) -> [Diagnostic] {
            [Diagnostic(.error, file: file, line: line, message: message, fix: fix)]
        }
        let range = block.lines
        switch block.kind {
        case .math, .figure:
            guard lines.indices.contains(range.upperBound - 1), lines.indices.contains(range.lowerBound - 1)
            else { return [] }
            let marks: Set<Character> = [">", " ", "\t"]
            let opening = lines[range.lowerBound - 1].drop {
                marks.contains($0) || "-*+0123456789.)".contains($0)
            }
            guard opening.hasPrefix("```") || opening.hasPrefix("~~~") else { return [] }
            let closing = lines[range.upperBound - 1].drop { marks.contains($0) }
            let isClosed =
                range.upperBound > range.lowerBound
                && opening.first.map { first in
                    closing.prefix { $0 == first }.count >= 3
                        && closing.drop { $0 == first }.allSatisfy(\.isWhitespace)
                } ?? false
            return isClosed
                ? []
                : problem(
                    range.lowerBound, "the fence that opens here is never closed",
                    "End it with a line of ``` as long as the one above")
        case .heading(_, let content), .paragraph(let content):
            return openDollars(content, range, lines, problem)
        case .callout(_, let title, _): return openDollars(title, range, lines, problem)
        case .table(let table):
            return (table.header + table.rows.joined()).flatMap { openDollars($0, range, lines, problem) }
        default: return []
        }
    }

    /// Dollar signs left in running text before what looks like LaTeX. A price and a variable of a shell are
    /// none.
    private static func openDollars(
        _ content: [Inline], _ range: ClosedRange<Int>, _ lines: [Substring],
        _ problem: (Int, String, String) -> [Diagnostic]
    ) -> [Diagnostic] {
        var rest = content.openText[...]
        while let sign = rest.firstIndex(of: "$") {
            let after = rest[rest.index(after: sign)...]
            rest = after
            let isDouble = after.first == "$"
            let isTicked = after.first == InlineMark.code || after.first == "`"
            guard isDouble || isTicked || looksLikeLaTeX(after) else { continue }
            let line =
                range.first { line in
                    lines.indices.contains(line - 1)
                        && lines[line - 1].contains(
                            "$" + String(after.prefix(4).prefix { $0 != InlineMark.code && !$0.isNewline }))
                } ?? range.lowerBound
            return problem(
                line, "a `\(isDouble ? "$$" : "$")` opens a formula that never closes",
                isDouble
                    ? "Close it with `$$` before the paragraph ends"
                    : "Close it with `$`, or write `\\$` for the sign itself; a formula has no blank at its ends"
            )
        }
        return []
    }

    private static func looksLikeLaTeX(_ text: Substring) -> Bool {
        guard let first = text.first, !first.isWhitespace else { return false }
        var previous: Character = " "
        for character in text.prefix(80) {
            if previous == "\\", character.isLetter { return true }
            if previous == "_" || previous == "^", character == "{" { return true }
            previous = character
        }
        return false
    }
}

/// Stands for what is not text where text is searched.
private enum InlineMark {
    static let code: Character = "\u{FFFC}"
}

extension [Inline] {
    /// The text in which a dollar sign may be left over; code is a mark, and so is a formula, by a blank.
    fileprivate var openText: String {
        var collector = OpenTextCollector()
        collector.walk(self)
        return collector.text
    }
}

private struct OpenTextCollector: MarkupWalker {
    var text = ""

    mutating func visit(_ inline: Inline) {
        switch inline {
        case .text(let words): text += words
        case .softBreak, .lineBreak: text += "\n"
        case .code: text.append(InlineMark.code)
        case .math, .html: text += " "
        case .emphasis, .strong, .strikethrough, .link, .image: descend(into: inline)
        }
    }
}
