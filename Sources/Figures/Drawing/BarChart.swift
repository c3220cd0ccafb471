import Terminal

/// Bars that lie side by side, one a line, each with its value.
struct BarChart: Sendable, Equatable {
    struct Bar: Sendable, Equatable {
        var label: String
        var value: Double
        /// The value as it is printed.
        var text: String
        /// What goes on lightly behind the bar, in the bar's unit: room that is taken and not used.
        var rest: Double = 0
    }

    /// What the two parts of a bar are.
    struct Legend: Sendable, Equatable {
        var bar: String
        var rest: String
    }

    var bars: [Bar]
    /// What a full bar stands for.
    var full: Double
    /// In a row of its own above the bars; nil where bars have one part.
    var legend: Legend?

    static let narrowest = 24

    /// One row a bar; no row is wider than `width`.
    func rows(width: Int, style: PlotStyle) -> [StyledText] {
        let labelWidth = min(width / 3, bars.map { DisplayWidth.of($0.label) }.max() ?? 0)
        let valueWidth = bars.map { DisplayWidth.of($0.text) }.max() ?? 0
        let room = width - labelWidth - valueWidth - 4
        guard room >= 4 else { return [] }
        var rows: [StyledText] = []
        if let legend { rows.append(Self.head(legend, style).columns(0..<width)) }
        for bar in bars {
            var row = StyledText(bar.label).columns(0..<labelWidth)
            row.pad(to: labelWidth + 1)
            row.append(style == .ascii ? "|" : "▏", .rule, width: 1)
            let unit = full > 0 ? Double(room) / full : 0
            let filled = Self.bar(min(Double(room), max(0, bar.value * unit)), style)
            row.append(filled, Style(.typeName))
            let end = min(Double(room), (bar.value + bar.rest) * unit)
            let shaded = Int(end.rounded()) - DisplayWidth.of(filled)
            if bar.rest > 0, shaded > 0 {
                row.append(String(repeating: Self.shade(style), count: shaded), .quiet)
            }
            row.pad(to: labelWidth + 2 + room + 1 + valueWidth - DisplayWidth.of(bar.text))
            row.append(bar.text)
            rows.append(row)
        }
        return rows
    }

    private static func shade(_ style: PlotStyle) -> String { style == .ascii ? "." : "░" }

    private static func head(_ legend: Legend, _ style: PlotStyle) -> StyledText {
        var row = StyledText(bar(1, style), Style(.typeName))
        row.append(" \(legend.bar)   ", .quiet)
        row.append(shade(style), .quiet, width: 1)
        row.append(" \(legend.rest)", .quiet)
        return row
    }

    /// A bar so many columns long, to an eighth, a half or a whole column.
    private static func bar(_ columns: Double, _ style: PlotStyle) -> String {
        switch style {
        case .ascii: return String(repeating: "#", count: Int(columns.rounded()))
        case .blocks:
            let halves = Int((columns * 2).rounded())
            return String(repeating: "█", count: halves / 2) + (halves % 2 == 1 ? "▌" : "")
        case .braille:
            let eighths = Int((columns * 8).rounded())
            let tails = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
            return String(repeating: "█", count: eighths / 8) + tails[eighths % 8]
        }
    }
}
