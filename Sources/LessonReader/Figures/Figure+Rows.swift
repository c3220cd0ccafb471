import Terminal

/// How a figure is set on a page.
extension Figure {
    /// Narrower than this only the sentence and a small table are shown.
    package static let narrowest = LinePlot.narrowest

    /// The rows between the rules of the frame. No row is wider than `width`.
    package func rows(width: Int, options: LayoutOptions) -> [StyledText] {
        let width = max(1, width)
        var rows: [StyledText] = []
        func add(_ text: String, _ style: Style) {
            rows += Self.wrapped(text, style, width: width, options)
        }
        if problems.isEmpty, let content {
            let drawing = drawing(content, width: width, options)
            rows += drawing.isEmpty ? Self.table(content.table, width: width, options) : drawing
            if !parameters.isEmpty {
                rows.append(StyledText())
                rows += sliders(width: width, options)
            }
            rows.append(StyledText())
            add(content.sentence, .body)
        } else {
            for problem in problems {
                add("This figure cannot be drawn: \(problem).", Style(.failure))
            }
            if !parameters.isEmpty { rows += sliders(width: width, options) }
        }
        add(caption, Style(.body, .emphasis))
        return rows
    }

    /// The figure in sentences, what can be changed in it last. No row is wider than `width`.
    func tellingRows(width: Int, options: LayoutOptions) -> [StyledText] {
        var sentences = [caption.isEmpty ? "Figure:" : "Figure: \(caption)"]
        sentences.append(problems.isEmpty ? sentence : "It cannot be drawn: \(sentence).")
        if isMovable {
            let names = parameters.map { "\($0.name), now \($0.text)" }
            sentences.append("In it can be changed: \(FigureContent.listed(names)).")
        }
        return sentences.flatMap { Self.wrapped($0, .body, width: max(1, width), options) }
    }

    private func drawing(_ content: FigureContent, width: Int, _ options: LayoutOptions) -> [StyledText] {
        guard
            width >= Self.narrowest
                || content.parts.allSatisfy({ if case .bars = $0 { true } else { false } })
        else { return [] }
        var rows: [StyledText] = []
        for part in content.parts {
            let drawn: [StyledText]
            switch part.defused(ascii: options.isASCII) {
            case .plot(var plot):
                // With what moves below it, it still fits a window of 24 lines.
                plot.height = width < 60 ? 8 : max(8, plot.height + 1 - max(1, parameters.count))
                drawn = plot.rows(width: width, style: options.plotStyle)
            case .bars(let chart):
                drawn = width < BarChart.narrowest ? [] : chart.rows(width: width, style: options.plotStyle)
            case .heatMap(let map): drawn = map.rows(width: width, style: options.plotStyle)
            }
            if drawn.isEmpty { return [] }
            if !rows.isEmpty { rows.append(StyledText()) }
            rows += drawn
        }
        return rows
    }

    /// Every parameter with its value, and where it stands between its ends.
    private func sliders(width: Int, _ options: LayoutOptions) -> [StyledText] {
        let nameWidth = min(parameters.map { DisplayWidth.of($0.name) }.max() ?? 0, max(4, width - 10))
        let valueWidth = parameters.map { DisplayWidth.of($0.text) }.max() ?? 0
        let lows = parameters.map { FigureNumber.aligned($0.range.lowerBound, step: $0.step) }
        let lowWidth = lows.map(\.utf8.count).max() ?? 0
        let highWidth =
            parameters.map { FigureNumber.aligned($0.range.upperBound, step: $0.step).utf8.count }.max() ?? 0
        return parameters.enumerated().map { index, parameter in
            let isChosen = index == chosen
            var row = StyledText(isChosen ? (options.isASCII ? "> " : "▸ ") : "  ", Style(.body, .strong))
            row.append(
                StyledText(parameter.name, Style(.body, isChosen ? .strong : [])).columns(0..<nameWidth))
            row.pad(to: 2 + nameWidth + 1 + valueWidth - DisplayWidth.of(parameter.text))
            row.append(parameter.text, Style(.body, .strong))
            if isChosen { row = row.mapped { $0.mark = .selected } }
            let step = parameter.step
            let low = String(repeating: " ", count: lowWidth - lows[index].utf8.count) + lows[index]
            let high = FigureNumber.aligned(parameter.range.upperBound, step: step)
            let length = min(31, width - row.width - lowWidth - highWidth - 5)
            if length >= 5 {
                let span = parameter.range.upperBound - parameter.range.lowerBound
                let part = (parameter.value - parameter.range.lowerBound) / span
                let place = Int((part * Double(length - 1)).rounded())
                row.append("   \(low) ", .quiet)
                let line = options.isASCII ? "-" : "─"
                row.append(String(repeating: line, count: place), .rule)
                row.append(options.isASCII ? "o" : "●", Style(.body, .strong), width: 1)
                row.append(String(repeating: line, count: length - 1 - place), .rule)
                row.append(" \(high)", .quiet)
            }
            return row.columns(0..<width)
        }
    }

    /// The numbers in columns; where those do not fit, a line of `name value` for each row.
    private static func table(
        _ table: [[String]], width: Int, _ options: LayoutOptions
    ) -> [StyledText] {
        guard let head = table.first else { return [] }
        let table = table.map { $0.map { SafeText.defused($0, ascii: options.isASCII) } }
        let widths = head.indices.map { column in
            table.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        if widths.reduce(2 * (widths.count - 1), +) <= width {
            return table.enumerated().map { index, cells in
                var row = StyledText()
                for (column, cell) in cells.enumerated() {
                    if column > 0 { row.append("  ") }
                    let blanks = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
                    row.append(
                        column == 0 ? cell + blanks : blanks + cell,
                        index == 0 ? Style(.body, .strong) : .body)
                }
                return row.trimmed()
            }
        }
        return table.dropFirst().flatMap { cells in
            let text = zip(table[0], cells).map { "\($0) \($1)" }.joined(separator: ", ")
            return wrapped(text, .body, width: width, options)
        }
    }

    private static func wrapped(
        _ text: String, _ style: Style, width: Int, _ options: LayoutOptions
    ) -> [StyledText] {
        var tokens: [FlowToken] = []
        for word in SafeText.defused(text, ascii: options.isASCII).split(separator: " ") {
            if !tokens.isEmpty { tokens.append(.space(style)) }
            tokens.append(.text(String(word), style, width: DisplayWidth.of(word)))
        }
        return LineBreaker.rows(tokens, width: width).map(\.text)
    }
}

extension FigureContent.Part {
    /// Labels come from the fence: nothing in them may move the cursor or, where that matters, leave ASCII.
    func defused(ascii: Bool) -> FigureContent.Part {
        func safe(_ text: String) -> String { SafeText.defused(text, ascii: ascii) }
        switch self {
        case .plot(var plot):
            plot.x.title = safe(plot.x.title)
            plot.y.title = safe(plot.y.title)
            for index in plot.series.indices { plot.series[index].name = safe(plot.series[index].name) }
            return .plot(plot)
        case .bars(var chart):
            for index in chart.bars.indices { chart.bars[index].label = safe(chart.bars[index].label) }
            return .bars(chart)
        case .heatMap(var map):
            map.rowLabels = map.rowLabels.map(safe)
            map.columnLabels = map.columnLabels.map(safe)
            return .heatMap(map)
        }
    }
}
