import LessonMarkup
import MathTypesetting
import Terminal

extension BlockSetter {
    /// A code block: a rule with its language, then every line as written, however long.
    mutating func code(info: String, text: String, _ space: Space) -> [Row] {
        let language = info.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
        // That a text is text goes without saying.
        let isNamed = !["text", "txt", "plain", "plaintext"].contains(language.lowercased())
        let own = OwnCodeBlock(info: info).map { ", with your own \($0.uses.joined(separator: ", "))" } ?? ""
        let label = isNamed ? SafeText.defused(language + own, ascii: options.isASCII) : ""
        let hasRoom = space.width >= 30
        var rows: [Row] = []
        if hasRoom || !label.isEmpty {
            rows += ruleRows(label: label, space)
        }
        let lines =
            language.lowercased() == "swift"
            ? SwiftHighlighter.lines(text) : CodeText.lines(text).map { StyledText($0) }
        let indent = StyledText(hasRoom ? "  " : "")
        for line in lines {
            var row = Row(text: CodeText.expanded(line, ascii: options.isASCII), isPannable: true)
            row.words = 1
            row.prefix(with: indent)
            rows.append(row)
        }
        if hasRoom { rows.append(Row(text: rule(glyphs.rule, space.width), words: 1)) }
        rows.tieAsCode(foot: hasRoom ? 1 : 0)
        return rows
    }

    /// Display maths, indented: in two dimensions where one line would say less, else a line an equation,
    /// broken before relations and operators when it is too long. A drawing that cannot be broken moves
    /// under the window, as code does.
    mutating func displayMath(_ formula: Formula, _ space: Space) -> [Row] {
        let expression = flow.macros.expression(formula)
        if let problem = expression.refusal { return refusal(problem, ofFormula: formula.latex, space) }
        if expression.isDefinitionsOnly { return [] }
        let indent = space.width >= 40 ? 4 : space.width >= 20 ? 2 : 0
        let room = space.width - indent
        let isLine = expression.isOneLineEnough(ascii: options.isASCII)
        let block =
            isLine
            ? expression.lineBlock(width: room, ascii: options.isASCII, columns: DisplayWidth.of)
            : expression.block(width: room, ascii: options.isASCII, columns: DisplayWidth.of)
        var lines = block.lines
        // The block of a formula too large to be drawn is a line.
        var isDrawing = !isLine && lines.count > 1
        if lines.allSatisfy(\.isEmpty) { (lines, isDrawing) = ([formula.latex], false) }
        var rows: [Row] = []
        for line in lines {
            let safe = SafeText.defused(line, ascii: options.isASCII)
            // A line is broken already where mathematicians would; what is still too long breaks anywhere.
            let parts = isDrawing ? [safe] : Wrapping.lines(safe, width: room, hang: room >= 24 ? 4 : 0)
            for part in parts {
                var row = Row(text: StyledText(part, Style(.maths)), isPannable: isDrawing)
                row.words = part.isEmpty ? 0 : 1
                row.prefix(with: StyledText(String(repeated: " ", indent)))
                rows.append(row)
            }
        }
        rows.tie(isDrawing ? .whole : .hold)
        return rows
    }
}

/// Code as lines that a terminal can show.
enum CodeText {
    /// The lines of a code block, without the empty one after its last line end.
    static func lines(_ text: String) -> [String] {
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String($0) ?? ""
        }
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// Tabs become blanks up to the next multiple of four; other controls are defused.
    static func expanded(_ line: StyledText, ascii: Bool) -> StyledText {
        if line.spans.allSatisfy({ $0.text.isPrintableASCII }) { return line }
        var result = StyledText()
        for span in line.spans {
            let parts = span.text.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() {
                if index > 0 { result.pad(to: (result.width / 4 + 1) * 4, span.style) }
                result.append(SafeText.defused(String(Substring(part)), ascii: ascii), span.style)
            }
        }
        return result
    }
}
