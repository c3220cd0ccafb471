import Terminal

/// How each part of a figure becomes rows.
extension FigureContent.Part {
    /// Narrower than this the small table is shown instead.
    var narrowest: Int {
        switch self {
        case .plot, .heatMap: LinePlot.narrowest
        case .bars: BarChart.narrowest
        case .shades, .tree: 1
        }
    }

    /// The drawing; empty where `width` does not hold it.
    ///
    /// - Parameter parameters: how many can be moved; each takes a row below the drawing.
    func rows(width: Int, style: PlotStyle, below parameters: Int) -> [StyledText] {
        switch self {
        case .plot(var plot):
            // With what moves below it, it still fits a window of 24 lines.
            plot.height = width < 60 ? 8 : max(8, plot.height + 1 - max(1, parameters))
            return plot.rows(width: width, style: style)
        case .bars(let chart): return chart.rows(width: width, style: style)
        case .heatMap(let map): return map.rows(width: width, style: style)
        case .shades(let map): return map.rows(width: width, style: style)
        case .tree(let tree): return tree.rows(width: width, style: style)
        }
    }

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
        case .shades(var map):
            map.rowLabels = map.rowLabels.map(safe)
            return .shades(map)
        case .tree(var tree):
            func defuse(_ nodes: inout [TreeDiagram.Node]) {
                for index in nodes.indices {
                    nodes[index].text = safe(nodes[index].text)
                    defuse(&nodes[index].children)
                }
            }
            defuse(&tree.roots)
            return .tree(tree)
        }
    }
}
