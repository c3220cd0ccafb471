/// What a figure shows: a drawing, the same in words, and the same in a few numbers.
struct FigureContent: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case plot(LinePlot)
        case bars(BarChart)
        case heatMap(HeatMap)
        case shades(ShadeMap)
        case tree(TreeDiagram)
    }

    var parts: [Part]
    /// Computed from the same numbers as the drawing.
    var sentence: String
    /// Shown where the drawing has no room: a heading and rows.
    var table: [[String]]
}

extension FigureContent {
    /// Words in a row: "a", "a and b", "a, b and c".
    static func listed(_ words: [String]) -> String {
        guard words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
    }

    /// A few indices from first to last, for the small table.
    static func samples(_ count: Int, most: Int) -> [Int] {
        guard count > most, most > 1 else { return Array(0..<max(0, count)) }
        return (0..<most).map { $0 * (count - 1) / (most - 1) }
    }
}

extension String {
    /// With its first letter in upper case, for the beginning of a sentence.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
