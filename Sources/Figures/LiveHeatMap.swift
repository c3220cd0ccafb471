import Terminal

/// A table of numbers between 0 and 1 that changes while somebody watches, each shaded and printed.
package struct LiveHeatMap: Sendable, Equatable {
    /// What the rows are called.
    package var rowLabels: [String]
    /// What the columns are called.
    package var columnLabels: [String]
    /// Row by row; what is no number, or beyond 0 and 1, is shown as the nearest that is.
    package var values: [[Double]]

    /// A map of these numbers.
    package init(rows: [String], columns: [String], values: [[Double]]) {
        rowLabels = rows
        columnLabels = columns
        self.values = values
    }

    /// The map without a title; empty where `width` does not hold it.
    package func rows(width: Int, style: PlotStyle) -> [StyledText] {
        let map = HeatMap(
            rowLabels: rowLabels, columnLabels: columnLabels,
            values: values.map { $0.map { $0.isNaN ? nil : min(1, max(0, $0)) } }, rowTitle: "",
            columnTitle: "")
        return Array(map.rows(width: width, style: style).dropFirst())
    }
}
