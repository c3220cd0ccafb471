import Terminal

/// A curve that grows while somebody watches, with level lines to compare it with.
package struct LiveCurve: Sendable, Equatable {
    /// A point of the curve.
    package struct Point: Sendable, Equatable {
        package var x: Double
        package var y: Double

        /// A point at a step.
        package init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// A curve beside it.
    package struct Other: Sendable, Equatable {
        package var name: String
        package var points: [Point]

        /// A curve with the name that the legend has for it.
        package init(_ name: String, _ points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    /// A line at one height.
    package struct Level: Sendable, Equatable {
        package var name: String
        package var value: Double

        /// A line with the name that the legend has for it.
        package init(_ name: String, _ value: Double) {
            self.name = name
            self.value = value
        }
    }

    /// What is drawn.
    package var name: String
    /// What stands below.
    package var along: String
    /// In the order of x.
    package var points: [Point]
    package var levels: [Level]
    /// Further curves, with the names that the legend has for them.
    package var others: [Other] = []
    /// The right end.
    package var end: Double

    /// A curve of points with level lines.
    package init(_ name: String, along: String, points: [Point], levels: [Level], end: Double) {
        self.name = name
        self.along = along
        self.points = points
        self.levels = levels
        self.end = end
    }

    /// The drawing, in exactly `height` rows of at most `width` columns; fewer where it has no room.
    package func rows(width: Int, height: Int, style: PlotStyle) -> [StyledText] {
        let real = points.filter(\.y.isFinite)
        let beside = others.map { ($0.name, $0.points.filter(\.y.isFinite)) }
        let heights = real.map(\.y) + levels.map(\.value) + beside.flatMap { $0.1.map(\.y) }
        var plot = LinePlot(
            x: PlotAxis(title: along, range: 0...max(1, end), isWhole: true),
            y: PlotAxis(title: "", around: heights, including: [0]),
            series: [.init(name: name, points: real.map { .init(x: $0.x, y: $0.y) }, number: 0)]
                + beside.enumerated().map { index, other in
                    .init(name: other.0, points: other.1.map { .init(x: $0.x, y: $0.y) }, number: 2 + index)
                }
                + levels.enumerated().map { index, level in
                    .init(
                        name: level.name,
                        points: [.init(x: 0, y: level.value), .init(x: end, y: level.value)],
                        number: index == 0 ? 5 : 1)
                })
        plot.height = height
        // The legend takes as many rows as it needs.
        var rows = plot.rows(width: width, style: style)
        if rows.count > height {
            plot.height = height - (rows.count - height)
            guard plot.height >= 2 else { return [] }
            rows = plot.rows(width: width, style: style)
        }
        return Array(rows.prefix(height))
    }
}
