import LessonMarkup

/// Blocks as the Markdown that gives them: formulas and code as they are, and a backslash wherever a character of a text
/// would mean something.
struct MarkdownSource {
    /// The Markdown of some blocks, without a line end behind the last.
    static func text(_ blocks: [Block]) -> String { lines(blocks).joined(separator: "\n") }

    /// The lines of some blocks, an empty one between each two.
    static func lines(_ blocks: [Block]) -> [String] {
        var result: [String] = []
        // Two lists in a row are told apart by their marks.
        var isSecondList = false
        for (index, block) in blocks.enumerated() {
            if index > 0 { result.append("") }
            if case .list(let list) = block.kind {
                result += lines(list, isSecond: isSecondList)
                isSecondList.toggle()
            } else {
                result += lines(block)
                isSecondList = false
            }
        }
        return result
    }

    private static func lines(_ block: Block) -> [String] {
        switch block.kind {
        case .heading(let level, let content):
            // A heading of the second level begins a question.
            let marks = String(repeating: "#", count: min(6, max(3, level)))
            return ["\(marks) \(MarkdownInlines.line(content))"]
        case .paragraph(let content): return MarkdownInlines.lines(content)
        case .list(let list): return lines(list, isSecond: false)
        case .quote(let blocks): return quoted(lines(blocks))
        case .callout(let callout, let title, let body):
            let name = "[!\(callout.rawValue.uppercased())]"
            let first = title.isEmpty ? name : "\(name) \(MarkdownInlines.line(title))"
            return quoted([first] + lines(body))
        case .code(let info, let text): return fenced(text, info: info)
        case .math(let formula): return fenced(formula.latex, info: "math")
        case .figure(let yaml): return fenced(yaml, info: "figure")
        case .table(let table): return lines(table)
        case .thematicBreak: return ["---"]
        case .html(let source):
            return source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
    }

    static func quoted(_ lines: [String]) -> [String] { lines.map { $0.isEmpty ? ">" : "> \($0)" } }

    static func fenced(_ text: String, info: String) -> [String] {
        let mark: Character = info.contains("`") ? "~" : "`"
        let longest = text.split(whereSeparator: { $0 != mark }).map(\.count).max() ?? 0
        let fence = String(repeating: mark, count: max(3, longest + 1))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return [fence + info] + (text.isEmpty ? [] : lines) + [fence]
    }

    private static func lines(_ list: List, isSecond: Bool) -> [String] {
        var result: [String] = []
        for (index, item) in list.items.enumerated() {
            let mark = list.start.map { "\($0 + index)\(isSecond ? ")" : ".") " } ?? (isSecond ? "* " : "- ")
            if index > 0, !list.isTight { result.append("") }
            result += self.item(item, mark: mark, isTight: list.isTight)
        }
        return result
    }

    private static func item(_ item: List.Item, mark: String, isTight: Bool) -> [String] {
        let box = item.isChecked.map { $0 ? "[x] " : "[ ] " } ?? ""
        var lines: [String] = []
        for (index, block) in item.blocks.enumerated() {
            if index > 0, !isTight { lines.append("") }
            lines += self.lines([block])
        }
        return indented(lines, first: mark + box, width: mark.count)
    }

    /// Lines behind a mark, the ones after the first moved under the text.
    static func indented(_ lines: [String], first mark: String, width: Int) -> [String] {
        guard let first = lines.first else { return [mark.trimmedEnd] }
        let space = String(repeating: " ", count: width)
        return [mark + first] + lines.dropFirst().map { $0.isEmpty ? "" : space + $0 }
    }

    /// A cell ends at a bar, in code and formulas too.
    private static func withEscapedBars(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if character == "|", !isEscaped { result += "\\" }
            result.append(character)
            isEscaped = character == "\\" && !isEscaped
        }
        return result
    }

    private static func lines(_ table: Table) -> [String] {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        func cells(_ row: [[Inline]]) -> [String] {
            row.map { withEscapedBars(MarkdownInlines.line($0)) }
        }
        let marks = table.alignments.map { alignment in
            switch alignment {
            case .leading: ":--"
            case .center: ":-:"
            case .trailing: "--:"
            case .unspecified: "---"
            }
        }
        return [row(cells(table.header)), row(marks)] + table.rows.map { row(cells($0)) }
    }
}

extension String {
    /// Without blanks at either end; a hard space stays.
    var trimmedBlanks: String {
        String(drop { $0 == " " }).trimmedEnd
    }

    /// Without blanks at the end.
    var trimmedEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
