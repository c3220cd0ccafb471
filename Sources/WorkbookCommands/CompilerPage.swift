import Terminal

/// What the compiler said, set for a terminal: nothing is wider than it, and every mark stays below its code.
///
/// A message stands once, above its excerpt, where the compiler repeats it beside the mark. Long code is shown as
/// much as there is room for around the mark; long messages are broken.
struct CompilerPage {
    /// As ``GradeReport/Finding/diagnostics(_:)`` has it.
    let text: String
    /// Columns there are.
    let width: Int
    let isUnicode: Bool

    /// A line of the learner's file, with what is marked in it.
    private struct CodeLine {
        var number: String
        var code: [Character]
        var marks: [Mark] = []
    }

    private struct Mark {
        var column: Int
        /// "note: change 'let' to 'var'".
        var text: String
    }

    /// The lines of the page.
    var lines: [String] {
        var result: [String] = []
        var message = ""
        var excerpt: [CodeLine] = []
        func flush() {
            result += set(excerpt, message)
            excerpt = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let parts = Self.excerptParts(line) {
                if !parts.number.isEmpty {
                    excerpt.append(CodeLine(number: parts.number, code: Self.cells(parts.rest)))
                } else if let mark = Self.mark(parts.rest), !excerpt.isEmpty {
                    excerpt[excerpt.count - 1].marks.append(mark)
                }
                continue
            }
            // Lines left out of an excerpt show by their numbers.
            if line.drop(while: { $0 == " " }) == ":" { continue }
            flush()
            if let head = Head(line) {
                message = head.message
                result += set(head)
            } else {
                let indent = line.prefix { $0 == " " }.count
                result += Wrapping.lines(String(line), width: width - indent, hang: 2)
                    .map { String(repeating: " ", count: $0.isEmpty ? 0 : indent) + $0 }
            }
        }
        flush()
        return result
    }

    /// "exercises/a.swift:4:34: error: cannot find 'y' in scope".
    private struct Head {
        var place: String
        var message: String

        init?(_ line: Substring) {
            for kind in ["error: ", "warning: ", "note: "] {
                guard let range = line.firstRange(of: ": " + kind) else { continue }
                place = String(line[..<range.lowerBound]) + ": " + kind.dropLast(1)
                message = String(line[range.upperBound...])
                return
            }
            return nil
        }
    }

    /// On one line where it fits, else the place on a line of its own.
    private func set(_ head: Head) -> [String] {
        let whole = "\(head.place) \(head.message)"
        if DisplayWidth.of(whole) <= width { return [whole] }
        var place = head.place
        if DisplayWidth.of(place) > width, let slash = place.lastIndex(of: "/") {
            // The end of the page names the whole path.
            place = String(place[place.index(after: slash)...])
        }
        return Wrapping.lines(place, width: width)
            + Wrapping.lines(head.message, width: width - 2, hang: 0).map { "  " + $0 }
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
        let reach = width < 60 || text.ranges(of: ": error: ").count > 1 ? 0 : 1
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

    /// The number and the rest of "12 |     code"; the number is empty beside marks.
    private static func excerptParts(_ line: Substring) -> (number: String, rest: Substring)? {
        let number = line.drop { $0 == " " }.prefix { $0.isNumber }
        let rest = line.drop { $0 == " " || $0.isNumber }
        guard rest.first == "|", number.count < 9 else { return nil }
        return (String(number), rest.dropFirst().first == " " ? rest.dropFirst(2) : rest.dropFirst())
    }

    /// The characters, each of which is a column to the compiler, a tab as well.
    private static func cells(_ code: Substring) -> [Character] {
        code.map { $0 == "\t" ? " " : $0 }
    }

    /// "  |   `- error: cannot find 'y' in scope": its column and its text.
    private static func mark(_ rest: Substring) -> Mark? {
        let lead = rest.prefix { $0 == " " || $0 == "|" || $0 == "`" }
        guard rest[lead.endIndex...].hasPrefix("- "), let sign = lead.last, sign != " " else { return nil }
        return Mark(column: lead.count - 1, text: String(rest[lead.endIndex...].dropFirst(2)))
    }

    private static func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }
}
