import Terminal
import TextTools

/// A table of numbers between 0 and 1, each shaded and printed.
struct HeatMap: Sendable, Equatable {
    var rowLabels: [String]
    var columnLabels: [String]
    /// Row by row; nil where there is nothing, as behind a mask.
    var values: [[Double?]]
    /// The row that is told of in words.
    var chosenRow: Int?
    /// What the rows and the columns are.
    var rowTitle: String
    var columnTitle: String

    private static let marker = 3

    /// The map; empty where `width` does not hold every cell with its number.
    func rows(width: Int, style: PlotStyle) -> [StyledText] {
        let widestRow = rowLabels.map { DisplayWidth.of($0) }.max() ?? 0
        let widestColumn = columnLabels.map { DisplayWidth.of($0) }.max() ?? 0
        // The sign of the chosen row, and a blank between label and first cell.
        let marker = Self.marker
        for labelWidth in [min(widestRow, 16), min(widestRow, 8)] {
            let room = width - labelWidth - marker
            for cell in [max(8, min(widestColumn, 10) + 1), 8, 7, 6, 5]
            where cell * columnLabels.count <= room && !columnLabels.isEmpty {
                return drawn(labelWidth: labelWidth, cell: cell, style: style)
            }
        }
        return []
    }

    private func drawn(labelWidth: Int, cell: Int, style: PlotStyle) -> [StyledText] {
        let isASCII = style == .ascii
        var title = StyledText(
            rowTitle + (isASCII ? " v  " : " ↓  ") + columnTitle + (isASCII ? " ->" : " →"), .quiet)
        title = title.columns(0..<(labelWidth + Self.marker + cell * columnLabels.count))
        var head = StyledText()
        for (index, label) in columnLabels.enumerated() {
            head.pad(to: labelWidth + Self.marker + index * cell)
            head.append(Self.fitted(label, cell - 1, isASCII), .quiet)
        }
        var result = [title, head]
        for (index, values) in values.enumerated() {
            let isChosen = index == chosenRow
            var row = StyledText(isChosen ? (isASCII ? "> " : "▸ ") : "  ", Style(.body, .strong))
            row.append(
                Self.fitted(rowLabels[index], labelWidth, isASCII), Style(.body, isChosen ? .strong : []))
            for (column, value) in values.enumerated() {
                row.pad(to: labelWidth + Self.marker + column * cell)
                guard let value else {
                    row.append(isASCII ? "-" : "·", .quiet)
                    continue
                }
                // Where cells are narrow the zero before the point goes, and of 1.00 the last one.
                var text = DecimalText.fixed(value, 2)
                if cell < 7, text.hasPrefix("0") { text.removeFirst() } else if cell < 7 { text.removeLast() }
                let shades = min(3, max(1, cell - 1 - text.utf8.count))
                row.append(
                    String(repeating: Self.shade(value, style), count: shades), Style(.typeName),
                    width: shades)
                row.append(text, Style(.body, isChosen ? .strong : []))
            }
            result.append(row.trimmed())
        }
        return result
    }

    private static func fitted(_ label: String, _ width: Int, _ isASCII: Bool) -> String {
        guard DisplayWidth.of(label) > width else { return label }
        let mark = isASCII ? "~" : "…"
        return StyledText(label).columns(0..<max(0, width - 1)).plain + mark
    }

    private static func shade(_ value: Double, _ style: PlotStyle) -> Character {
        let shades: [Character] = style == .ascii ? [" ", ".", ":", "+", "#"] : [" ", "░", "▒", "▓", "█"]
        return shades[min(4, max(0, Int((value * 5).rounded(.down))))]
    }
}
