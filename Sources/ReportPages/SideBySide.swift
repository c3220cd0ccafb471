import Grader
import NumericCore
import Terminal

/// The numbers around a departure, the learner's and the expected ones, as lines of characters.
///
/// What is off carries an asterisk, so that the page says the same without colour.
struct SideBySide {
    let window: DepartureWindow
    /// The index of the first departure, one for each axis.
    let index: [Int]
    /// The names of the axes; empty where they have none.
    let axes: [String]
    /// Whether the numbers are counts.
    let isWhole: Bool

    /// The lines, none of them wider than `width`; empty where there is nothing to see beyond one number.
    func lines(width: Int) -> [String] {
        guard window.rows.count * window.columns.count > 1, let column = index.last else { return [] }
        let most = window.columns.count
        // Beside each other while that leaves three columns; else one above the other.
        for count in stride(from: most, through: min(3, most), by: -1) {
            let columns = shown(count, around: column)
            let (mine, right) = (table(columns, "yours"), table(columns, "expected", isExpected: true))
            let lines = zip(mine, right).map { $0 + "  " + $1.dropFirst(labelWidth) }
            if lines.allSatisfy({ $0.count <= width }) { return trimmed(lines) + legend(columns, width) }
        }
        for count in stride(from: most, through: 1, by: -1) {
            let columns = shown(count, around: column)
            let lines = table(columns, "yours") + table(columns, "expected", isExpected: true)
            if lines.allSatisfy({ $0.count <= width }) { return trimmed(lines) + legend(columns, width) }
        }
        return []
    }

    private func trimmed(_ lines: [String]) -> [String] {
        lines.map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// So many columns of the window, with the departure's among them.
    private func shown(_ count: Int, around column: Int) -> Range<Int> {
        let range = DepartureWindow.range(
            around: column - window.columns.lowerBound, of: window.columns.count, most: count)
        return range.lowerBound + window.columns.lowerBound..<range.upperBound + window.columns.lowerBound
    }

    /// A heading, the column numbers, and one line a row.
    private func table(_ columns: Range<Int>, _ title: String, isExpected: Bool = false) -> [String] {
        let numbers = isExpected ? window.expected : window.yours
        let blank = String(repeating: " ", count: labelWidth)
        let cellWidth = cellWidth
        var lines = [
            blank + padded("  " + title, to: columns.count * (cellWidth + 3)),
            padded(columnName, to: labelWidth) + columns.map { right("\($0)", cellWidth + 2) + " " }.joined(),
        ]
        for (row, label) in zip(numbers.indices, labels) {
            let cells = columns.map { column in
                let place = column - window.columns.lowerBound
                let mark = !isExpected && window.isWrong[row][place] ? "*" : " "
                return right(text(numbers[row][place]), cellWidth + 2) + mark
            }
            lines.append(padded(label, to: labelWidth) + cells.joined())
        }
        return lines
    }

    /// What the asterisk means, and how much of the result this is.
    private func legend(_ columns: Range<Int>, _ width: Int) -> [String] {
        var parts = zip(axes, window.fixed).map { "\($0) \($1)" }
        if window.rows.count < window.rowCount {
            let name = axes.count > 1 ? axes[axes.count - 2] : "row"
            parts.append("\(window.rows.count) of \(window.rowCount) \(Self.plural(name))")
        }
        if columns.count < window.columnCount {
            parts.append("\(columns.count) of \(window.columnCount) \(Self.plural(axes.last ?? "column"))")
        }
        let shown = parts.isEmpty ? "" : "; shown: " + parts.joined(separator: ", ")
        return Wrapping.lines("* is off\(shown)", width: width, hang: 2)
    }

    /// The rows of a batch have no plural of their own: one batch has them all.
    private static func plural(_ axis: String) -> String {
        if axis == "batch" { return "rows" }
        if axis.hasSuffix("y") { return axis.dropLast() + "ies" }
        return ["s", "x", "ch", "sh"].contains(where: axis.hasSuffix) ? axis + "es" : axis + "s"
    }

    /// "step 2" for each row; the row numbers alone where the axis has no name.
    private var labels: [String] {
        guard window.rowCount > 1 || axes.count > 1 else { return [""] }
        let name = axes.count > 1 ? axes[axes.count - 2] + " " : ""
        return window.rows.map { "\(name)\($0)" }
    }

    private var columnName: String { window.columns.count > 1 ? axes.last ?? "" : "" }

    private var labelWidth: Int { max(labels.map(\.count).max() ?? 0, columnName.count) }

    private var cellWidth: Int {
        let texts = (window.yours + window.expected).joined().map(text)
        return max(texts.map(\.count).max() ?? 0, "\(window.columns.upperBound)".count)
    }

    private func text(_ value: Double) -> String {
        let short = ShownNumber.text(value, isWhole: isWhole)
        guard !isWhole, isPlain, let point = short.firstIndex(of: ".") else { return short }
        // As many decimals everywhere, so that the points stand one below the other.
        return short
            + String(repeating: "0", count: max(0, 5 - short.distance(from: point, to: short.endIndex)))
    }

    /// Whether four decimals suit all numbers.
    private var isPlain: Bool {
        (window.yours + window.expected).joined().allSatisfy {
            $0 == 0 || !$0.isFinite || (1e-3..<1e4).contains($0.magnitude)
        }
    }

    private func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
