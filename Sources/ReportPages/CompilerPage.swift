import Grader
import Terminal

/// What the compiler said, set for a terminal: nothing is wider than it, and every mark stays below its code.
///
/// A message stands once, above its excerpt, where the compiler repeats it beside the mark. Long code is shown as
/// much as there is room for around the mark; long messages are broken.
struct CompilerPage {
    let messages: CompilerMessages
    /// Columns there are.
    let width: Int
    let isUnicode: Bool

    /// A line of the learner's file, with what is marked in it.
    private struct CodeLine {
        var number: String
        var code: [Character]
        var marks: [CompilerMessage.CodeLine.Mark]

        init(_ line: CompilerMessage.CodeLine) {
            number = String(line.number)
            code = line.code.map { $0 == "\t" ? " " : $0 }
            marks = line.marks
        }
    }

    /// The lines of the page.
    var lines: [String] {
        let parts = messages.messages.map(lines) + [messages.remark].compactMap { $0 }.map { wrapped($0) }
        return Array(parts.joined(separator: [""]))
    }

    private func lines(of message: CompilerMessage) -> [String] {
        (message.head.map { set($0, message.text) } ?? wrapped(message.text))
            + message.details.flatMap(wrapped) + set(message.excerpt.map(CodeLine.init), message.text)
            + message.notes.flatMap(lines)
    }

    /// Broken to the width, every part as far in as the line began.
    private func wrapped(_ line: String) -> [String] {
        let indent = line.prefix { $0 == " " }.count
        return Wrapping.lines(line, width: width - indent, hang: 2)
            .map { String(repeating: " ", count: $0.isEmpty ? 0 : indent) + $0 }
    }

    /// On one line where it fits, else the place on a line of its own.
    private func set(_ head: String, _ text: String) -> [String] {
        let whole = "\(head) \(text)"
        if DisplayWidth.of(whole) <= width { return [whole] }
        var place = head
        if DisplayWidth.of(place) > width, let slash = place.lastIndex(of: "/") {
            // The end of the page names the whole path.
            place = String(place[place.index(after: slash)...])
        }
        return Wrapping.lines(place, width: width)
            + Wrapping.lines(text, width: width - 2, hang: 0).map { "  " + $0 }
    }

    private func set(_ excerpt: [CodeLine], _ message: String) -> [String] {
        let rows = shown(excerpt)
        let gutter = rows.map(\.number.count).max() ?? 0
        let room = max(8, width - gutter - 3)
        let shift = shift(of: rows, message, room)
        let blank = String(repeating: " ", count: gutter) + " | "
        var said: Set = ["error: " + message, "warning: " + message, "note: " + message]
        var lines: [String] = []
        for row in rows {
            // Nothing to see of a line that ends further in front.
            if row.marks.isEmpty, shift > 0, row.code.count <= shift + 1 { continue }
            let padding = String(repeating: " ", count: gutter - row.number.count)
            lines.append(Self.trimmed(padding + row.number + " | " + part(row.code, from: shift, room)))
            let carets = carets(below: row, from: shift, room)
            if !carets.isEmpty { lines.append(blank + carets) }
            for mark in row.marks where said.insert(mark.text).inserted {
                lines += Wrapping.lines(mark.text, width: room, hang: 2).map { blank + $0 }
            }
        }
        return lines
    }

    /// How many characters of the lines are left out in front, so that the mark of the message can be seen.
    private func shift(of rows: [CodeLine], _ message: String, _ room: Int) -> Int {
        let marked = rows.flatMap { row in row.marks.map { (row: row, mark: $0) } }
        guard let main = marked.first(where: { $0.mark.text.hasSuffix(": " + message) }) ?? marked.first
        else {
            return 0
        }
        // Some of what follows the mark is shown too.
        let behind = Self.columns(main.row.code.dropFirst(main.mark.column).prefix(room)) + 1
        var left = room - min(16, room / 2, behind)
        var shift = min(main.mark.column, main.row.code.count)
        while shift > 0, left >= DisplayWidth.of(main.row.code[shift - 1]) {
            left -= DisplayWidth.of(main.row.code[shift - 1])
            shift -= 1
        }
        // A mark further in front is kept in sight where both can be.
        let foremost = max(0, (marked.map(\.mark.column).min() ?? 0) - 1)
        guard foremost < shift else { return shift }
        let between = main.row.code.dropFirst(foremost).prefix(main.mark.column - foremost)
        return Self.columns(between) < room - 4 ? foremost : shift
    }

    /// The marked lines, with one before and one after them where there is room and one error.
    private func shown(_ excerpt: [CodeLine]) -> [CodeLine] {
        let reach = width < 60 || messages.messages.count { $0.severity == .error } > 1 ? 0 : 1
        let marked = excerpt.indices.filter { !excerpt[$0].marks.isEmpty }
        let kept = excerpt.indices.filter { index in marked.contains { abs($0 - index) <= reach } }
        let rows = kept.map { excerpt[$0] }
        let isBlank = { (row: CodeLine) in row.marks.isEmpty && row.code.allSatisfy(\.isWhitespace) }
        let end = rows.lastIndex { !isBlank($0) } ?? -1
        return Array(rows[..<(end + 1)].drop(while: isBlank))
    }

    /// As much of a line as there is room for, and where it goes on.
    private func part(_ code: [Character], from start: Int, _ room: Int) -> String {
        let ellipsis: Character = isUnicode ? "…" : "~"
        var part = code.dropFirst(start).prefix(room)
        let isCut = code.count > start + room || Self.columns(part) > room
        while isCut, Self.columns(part) > room - 1 { part.removeLast() }
        if start > 0, let first = part.first, code[..<(start + 1)].contains(where: { !$0.isWhitespace }) {
            let isWide = DisplayWidth.of(first) > 1
            part.replaceSubrange(part.startIndex...part.startIndex, with: [ellipsis] + (isWide ? [" "] : []))
        }
        return String(part) + (isCut ? String(ellipsis) : "")
    }

    /// A sign below each mark that is to be seen; empty where there is none.
    private func carets(below row: CodeLine, from start: Int, _ room: Int) -> String {
        var carets = [Character](repeating: " ", count: room)
        for mark in row.marks where mark.column >= start {
            let column = Self.columns(row.code.dropFirst(start).prefix(mark.column - start))
            // The compiler marks the end of a line behind it.
            if column < room { carets[column] = "^" }
        }
        return carets.contains("^") ? Self.trimmed(String(carets)) : ""
    }

    private static func columns(_ code: ArraySlice<Character>) -> Int {
        code.reduce(0) { $0 + DisplayWidth.of($1) }
    }

    private static func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }
}
