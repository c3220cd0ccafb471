import Terminal

/// Lines over two axes.
struct LinePlot: Sendable, Equatable {
    struct Series: Sendable, Equatable {
        var name: String
        var points: [Point]
        /// Which mark and colour; series keep theirs when another is left out.
        var number: Int
    }

    struct Point: Sendable, Equatable {
        var x: Double
        var y: Double
    }

    var x: PlotAxis
    var y: PlotAxis
    var series: [Series]
    /// Where a quiet upright line stands.
    var guide: Double?
    /// Rows of the field when there is room for all.
    var height = 10

    /// The narrowest that a plot can still be read at.
    static let narrowest = 36

    /// The drawing: what is shown by what and the legend, then the field with its ticks. No row is wider than `width`.
    func rows(width: Int, style: PlotStyle) -> [StyledText] {
        let yTicks = y.ticks(most: max(2, height / 2))
        let labelWidth = yTicks.map { DisplayWidth.of($0.label) }.max() ?? 0
        // Two columns for the axis, one at the right for half of the last label.
        let columns = width - labelWidth - 3
        guard columns >= 8 else { return [] }
        var canvas = PlotCanvas(columns: columns, rows: height, style: style)
        for (order, line) in series.enumerated().reversed() { draw(line, order: order, on: &canvas) }
        if let guide, let dot = dot(guide, on: x, of: canvas.dotColumns) { canvas.guide(atDot: dot) }

        var labels: [Int: String] = [:]
        for tick in yTicks {
            guard let dot = dot(tick.value, on: y, of: canvas.dotRows) else { continue }
            labels[height - 1 - dot / style.dots.rows] = tick.label
        }
        // Both axes are named above the field where that leaves the legend on one line.
        let names = y.title.isEmpty ? "by \(x.title)" : "\(y.title) by \(x.title)"
        let whole = legend(x.title.isEmpty ? y.title : names, width: width, style: style)
        let isNamed = whole.count == 1
        var result = isNamed ? whole : legend(y.title, width: width, style: style)
        let isASCII = style == .ascii
        for (index, line) in canvas.lines().enumerated() {
            var row = StyledText()
            let label = labels[index]
            row.pad(to: labelWidth - DisplayWidth.of(label ?? ""))
            if let label { row.append(label, .quiet) }
            row.append(" ", width: 1)
            row.append(isASCII ? (label == nil ? "|" : "+") : (label == nil ? "│" : "┤"), .rule, width: 1)
            row.append(line)
            result.append(row.trimmed())
        }
        result += foot(labelWidth: labelWidth, columns: columns, dots: canvas.dotColumns, style: style)
        if !isNamed, !x.title.isEmpty {
            let title = Self.cut(x.title, labelWidth + 2 + columns)
            var row = StyledText()
            row.pad(to: max(0, labelWidth + 2 + (columns - DisplayWidth.of(title)) / 2))
            row.append(title, .quiet)
            result.append(row)
        }
        return result
    }

    private func dot(_ value: Double, on axis: PlotAxis, of dots: Int) -> Int? {
        guard let position = axis.position(of: value), position > -0.000_001, position < 1.000_001 else {
            return nil
        }
        return min(dots - 1, max(0, Int((position * Double(dots - 1)).rounded())))
    }

    private func draw(_ line: Series, order: Int, on canvas: inout PlotCanvas) {
        var last: (x: Int, y: Int)?
        var path: [(x: Int, y: Int)] = []
        for point in line.points {
            guard let x = dot(point.x, on: x, of: canvas.dotColumns) else {
                last = nil
                continue
            }
            guard let place = y.position(of: point.y) else {
                last = nil
                continue
            }
            // A line that leaves the field goes to its edge, so that it is seen to leave.
            let y = Int((min(max(place, 0), 1) * Double(canvas.dotRows - 1)).rounded())
            let isOutside = place < -0.000_001 || place > 1.000_001
            if let last {
                canvas.line(from: last, to: (x, y), series: line.number)
            } else {
                canvas.set(x, y, series: line.number)
            }
            path.append((x, y))
            last = isOutside ? nil : (x, y)
        }
        // Marks stand apart from one another, and those of each series elsewhere than the others'.
        guard !path.isEmpty else { return }
        let gap = max(6, canvas.columns / 6) * canvas.style.dots.columns
        let shift = gap * (order + 1) / (series.count + 1)
        var wanted = shift
        for index in path.indices {
            while path[index].x > wanted + gap { wanted += gap }
            guard path[index].x >= wanted else { continue }
            var place = path[index]
            if index > 0, path[index].x > wanted {
                // Between two points the mark stands on the line.
                let before = path[index - 1]
                let part = Double(wanted - before.x) / Double(max(1, place.x - before.x))
                place = (wanted, before.y + Int((Double(place.y - before.y) * part).rounded()))
            }
            canvas.mark(atDot: place.x, place.y, series: line.number)
            wanted += gap
        }
        if path.count == 1 { canvas.mark(atDot: path[0].x, path[0].y, series: line.number) }
    }

    private func legend(_ title: String, width: Int, style: PlotStyle) -> [StyledText] {
        var rows: [StyledText] = []
        var row = StyledText()
        if !title.isEmpty { row.append(Self.cut(title, width), .quiet) }
        for line in series {
            var entry = StyledText()
            let role = PlotStyle.roles[line.number % PlotStyle.roles.count]
            entry.append(String(style.marks[line.number % style.marks.count]), Style(role, .strong), width: 1)
            entry.append(" " + line.name)
            if !row.isEmpty, row.width + 3 + entry.width > width {
                rows.append(row)
                row = StyledText()
            }
            if !row.isEmpty { row.append("   ") }
            row.append(entry.columns(0..<width))
        }
        if !row.isEmpty { rows.append(row) }
        return rows
    }

    private func foot(labelWidth: Int, columns: Int, dots: Int, style: PlotStyle) -> [StyledText] {
        let isASCII = style == .ascii
        var axis = Array(repeating: isASCII ? "-" : "─", count: columns)
        var labels = StyledText()
        labels.pad(to: labelWidth + 2)
        let room = labelWidth + 2 + columns
        let ticks = x.ticks(most: max(2, columns / 8))
        for (index, tick) in ticks.enumerated() {
            guard let dot = dot(tick.value, on: x, of: dots) else { continue }
            let column = dot / style.dots.columns
            let wide = DisplayWidth.of(tick.label)
            let start = min(labelWidth + 2 + column - wide / 2, room + 1 - wide)
            guard start > labels.width || index == 0, start >= 0 else { continue }
            axis[column] = isASCII ? "+" : "┬"
            labels.pad(to: start)
            labels.append(tick.label, .quiet)
        }
        var line = StyledText()
        line.pad(to: labelWidth + 1)
        line.append(isASCII ? "+" : "└", .rule)
        line.append(axis.joined(), .rule)
        return [line, labels]
    }

    private static func cut(_ text: String, _ width: Int) -> String {
        DisplayWidth.of(text) <= width ? text : StyledText(text).columns(0..<max(0, width)).plain
    }
}
