import Terminal

/// A field of numbers between -1 and 1 as shades alone, a column for each of many places.
struct ShadeMap: Sendable, Equatable {
    var rowLabels: [String]
    /// Row by row, equally long.
    var values: [[Double]]
    /// What the rows and the columns are.
    var rowTitle: String
    var columnTitle: String

    /// The fewest columns that still show a pattern.
    private static let fewest = 16

    /// The map; where `width` does not hold every place it ends early, since leaving out places between others
    /// would show waves that are not there. Empty where even the first few have no room.
    func rows(width: Int, style: PlotStyle) -> [StyledText] {
        let isASCII = style == .ascii
        let labels = rowLabels.map { DisplayWidth.of($0) }.max() ?? 0
        let room = width - labels - 2
        let count = values.first?.count ?? 0
        guard room >= min(Self.fewest, count), count > 0 else { return [] }
        let cell = max(1, min(4, room / count))
        let shown = min(count, room)
        let title = rowTitle + (isASCII ? " v  " : " ↓  ") + columnTitle + (isASCII ? " ->" : " →")
        var result = [StyledText(title, .quiet).columns(0..<width)]
        for (label, values) in zip(rowLabels, values) {
            var row = StyledText()
            row.pad(to: labels - DisplayWidth.of(label))
            row.append(label, .quiet)
            row.append(" ")
            row.append(isASCII ? "|" : "│", .rule, width: 1)
            let shades = values.prefix(shown).map { String(repeating: Self.shade($0, style), count: cell) }
            row.append(shades.joined(), Style(.typeName))
            result.append(row.trimmed())
        }
        result.append(foot(from: labels + 2, cell: cell, shown: shown))
        return result
    }

    private func foot(from start: Int, cell: Int, shown: Int) -> StyledText {
        var row = StyledText()
        let axis = PlotAxis(title: "", range: 0...Double(max(1, shown - 1)), isWhole: true)
        for tick in axis.ticks(most: max(2, shown * cell / 8)) {
            let column = start + Int(tick.value) * cell
            guard column >= row.width, column + DisplayWidth.of(tick.label) <= start + shown * cell else {
                continue
            }
            row.pad(to: column)
            row.append(tick.label, .quiet)
        }
        return row
    }

    /// -1 is blank and 1 is full.
    private static func shade(_ value: Double, _ style: PlotStyle) -> Character {
        let shades: [Character] = style == .ascii ? [" ", ".", ":", "+", "#"] : [" ", "░", "▒", "▓", "█"]
        return shades[min(4, max(0, Int(((value + 1) / 2 * 5).rounded(.down))))]
    }
}
