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
            let parts = isDrawing ? [safe] : FormulaBreaker.lines(safe, width: room)
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

/// Breaks a formula that is too long where a reader of mathematics would.
enum FormulaBreaker {
    private static let relations: Set<String> = [
        "=", "≈", "≠", "≤", "≥", "<", ">", "→", "←", "↔", "⇒", "∈", "≡", "∝", ":=", "↦", "∼", "~=", "<=",
        ">=",
        "->", "!=",
    ]
    private static let operators: Set<String> = [
        "+", "-", "−", "±", "·", "⊙", "×", "∘", "(.)", "*", "/", "∑", "∏",
    ]

    /// Lines of at most `width` columns; those after the first hang by four.
    static func lines(_ formula: String, width: Int) -> [String] {
        guard DisplayWidth.of(formula) > width else { return [formula] }
        let hang = width >= 24 ? 4 : 0
        var words: [(text: String, depth: Int)] = []
        var depth = 0
        for word in formula.split(separator: " ") {
            words.append((String(word), depth))
            for character in word {
                if "([{⟨".contains(character) { depth += 1 } else if ")]}⟩".contains(character) { depth -= 1 }
            }
        }
        var result: [String] = []
        var start = 0
        while start < words.count {
            let indent = result.isEmpty ? 0 : hang
            var end = start
            var used = indent
            while end < words.count {
                let next = DisplayWidth.of(words[end].text) + (end > start ? 1 : 0)
                if used + next > width, end > start { break }
                used += next
                end += 1
            }
            if end < words.count { end = bestBreak(words, start, end) }
            let text = words[start..<end].map(\.text).joined(separator: " ")
            result += pieces(String(repeated: " ", indent) + text, width: width)
            start = end
        }
        return result
    }

    /// The place to break in (start, end]: outside brackets before within, relations before operators.
    private static func bestBreak(_ words: [(text: String, depth: Int)], _ start: Int, _ end: Int) -> Int {
        var best = (score: 0, index: end)
        // A line with little on it reads worse than a break within brackets.
        let enough = words[start..<end].reduce(0) { $0 + DisplayWidth.of($1.text) + 1 } / 3
        var used = 0
        for index in start...end {
            defer { used += DisplayWidth.of(words[index].text) + 1 }
            guard index > start, used >= enough else { continue }
            let isRelation = relations.contains(words[index].text)
            guard isRelation || operators.contains(words[index].text) else { continue }
            let score = (isRelation ? 2 : 1) + (words[index].depth <= 0 ? 2 : 0)
            if score >= best.score { best = (score, index) }
        }
        return best.index
    }

    private static func pieces(_ text: String, width: Int) -> [String] {
        let width = max(1, width)
        var result = [""]
        var used = 0
        for character in text {
            let columns = min(width, DisplayWidth.of(character))
            if used + columns > width, used > 0 {
                result.append("")
                used = 0
            }
            // A wide character on a one-column line has no place to stand.
            result[result.count - 1].append(columns < DisplayWidth.of(character) ? "?" : character)
            used += columns
        }
        return result
    }
}
