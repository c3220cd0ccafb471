import Terminal

/// How a figure is set on a page.
extension Figure {
    /// Narrower than this only the sentence and a small table are shown.
    package static let narrowest = LinePlot.narrowest

    /// The rows between the rules of the frame. No row is wider than `width`.
    package func rows(width: Int, style plotStyle: PlotStyle) -> [StyledText] {
        let width = max(1, width)
        var rows: [StyledText] = []
        func add(_ text: String, _ style: Style) {
            rows += Self.wrapped(text, style, width: width, plotStyle)
        }
        if problems.isEmpty, let content {
            let drawing = drawing(content, width: width, plotStyle)
            rows += drawing.isEmpty ? Self.table(content.table, width: width, plotStyle) : drawing
            if !parameters.isEmpty {
                rows.append(StyledText())
                rows += sliders(width: width, plotStyle)
            }
            rows.append(StyledText())
            add(content.sentence, .body)
        } else {
            for problem in problems {
                add("This figure cannot be drawn: \(problem).", Style(.failure))
            }
            if !parameters.isEmpty { rows += sliders(width: width, plotStyle) }
        }
        add(caption, Style(.body, .emphasis))
        return rows
    }

    /// The figure in sentences, what can be changed in it last. No row is wider than `width`.
    package func tellingRows(width: Int, style plotStyle: PlotStyle) -> [StyledText] {
        let told = problems.isEmpty ? sentence : "It cannot be drawn: \(sentence)."
        var sentences = caption.isEmpty ? ["Figure: \(told)"] : ["Figure: \(caption)", told]
        if isMovable {
            let names = parameters.map { "\($0.name), now \($0.text)" }
            sentences.append("In it can be changed: \(FigureContent.listed(names)).")
        }
        return sentences.flatMap { Self.wrapped($0, .body, width: max(1, width), plotStyle) }
    }

    private func drawing(_ content: FigureContent, width: Int, _ style: PlotStyle) -> [StyledText] {
        var rows: [StyledText] = []
        for part in content.parts {
            let drawn =
                width < part.narrowest
                ? []
                : part.defused(ascii: style == .ascii)
                    .rows(width: width, style: style, below: parameters.count)
            if drawn.isEmpty { return [] }
            if !rows.isEmpty { rows.append(StyledText()) }
            rows += drawn
        }
        return rows
    }

    /// Every parameter with its value, and where it stands between its ends.
    private func sliders(width: Int, _ plotStyle: PlotStyle) -> [StyledText] {
        let nameWidth = min(parameters.map { DisplayWidth.of($0.name) }.max() ?? 0, max(4, width - 10))
        let valueWidth = parameters.map { DisplayWidth.of($0.text) }.max() ?? 0
        let lows = parameters.map { $0.text(of: $0.range.lowerBound) }
        let highs = parameters.map { $0.text(of: $0.range.upperBound) }
        let lowWidth = lows.map(\.utf8.count).max() ?? 0
        let highWidth = highs.map(\.utf8.count).max() ?? 0
        return parameters.enumerated().map { index, parameter in
            let isChosen = index == chosen
            var row = StyledText(isChosen ? (plotStyle == .ascii ? "> " : "▸ ") : "  ", Style(.body, .strong))
            row.append(
                StyledText(parameter.name, Style(.body, isChosen ? .strong : [])).columns(0..<nameWidth))
            row.pad(to: 2 + nameWidth + 1 + valueWidth - DisplayWidth.of(parameter.text))
            row.append(parameter.text, Style(.body, .strong))
            if isChosen { row = row.mapped { $0.mark = .selected } }
            let low = String(repeating: " ", count: lowWidth - lows[index].utf8.count) + lows[index]
            let longest = parameter.choices.isEmpty ? 31 : 4 * parameter.lastStop + 1
            let length = min(max(5, longest), width - row.width - lowWidth - highWidth - 5)
            if length >= 5 {
                let span = parameter.range.upperBound - parameter.range.lowerBound
                let part = (parameter.value - parameter.range.lowerBound) / span
                let place = Int((part * Double(length - 1)).rounded())
                row.append("   \(low) ", .quiet)
                let line = plotStyle == .ascii ? "-" : "─"
                row.append(String(repeating: line, count: place), .rule)
                row.append(plotStyle == .ascii ? "o" : "●", Style(.body, .strong), width: 1)
                row.append(String(repeating: line, count: length - 1 - place), .rule)
                row.append(" \(highs[index])", .quiet)
            }
            return row.columns(0..<width)
        }
    }

    /// The numbers in columns; where those do not fit, a line of `name value` for each row.
    private static func table(
        _ table: [[String]], width: Int, _ plotStyle: PlotStyle
    ) -> [StyledText] {
        guard let head = table.first else { return [] }
        let table = table.map { $0.map { SafeText.defused($0, ascii: plotStyle == .ascii) } }
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
            return wrapped(text, .body, width: width, plotStyle)
        }
    }

    private static func wrapped(
        _ text: String, _ style: Style, width: Int, _ plotStyle: PlotStyle
    ) -> [StyledText] {
        LineBreaker.lines(SafeText.defused(text, ascii: plotStyle == .ascii), style, width: width)
    }
}
