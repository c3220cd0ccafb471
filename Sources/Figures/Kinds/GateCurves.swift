import NumericCore
import TextTools

extension FigureDefinition {
    /// The squashing functions of gates and contents, with their slopes.
    static let gateCurves = FigureDefinition(
        knobs: [FigureKnob(name: "x", usual: 1, limits: -6...6)],
        fields: ["functions"],
        usualVary: [FigureParameter(name: "x", value: 1, range: -6...6, step: 0.25)],
        compute: { input, _ throws(FigureProblem) in
            let names =
                try input.choices("functions", among: Squashing.all.map(\.name)) ?? ["sigmoid", "tanh"]
            let functions = names.compactMap { name in Squashing.all.first { $0.name == name } }
            let grid = (0...120).map { -6 + Double($0) / 10 }
            var series: [LinePlot.Series] = []
            for function in functions {
                series.append(
                    .init(
                        name: function.name, points: grid.map { .init(x: $0, y: function.value($0)) },
                        number: series.count))
                series.append(
                    .init(
                        name: "\(function.name) slope",
                        points: grid.map { .init(x: $0, y: function.slope($0)) },
                        number: series.count))
            }
            let x = input["x"]
            let plot = LinePlot(
                x: PlotAxis(title: "x", range: -6...6),
                y: PlotAxis(title: "", around: [0, 1] + (names.contains("tanh") ? [-1] : [])),
                series: series, guide: x)
            let clauses = functions.map {
                "\($0.name) is \(DecimalText.short($0.value(x))) with slope \(DecimalText.short($0.slope(x)))"
            }
            let rows = [-6, -2, -1, 0, 1, 2, 6].map { x in
                [DecimalText.short(x)]
                    + functions.flatMap {
                        [
                            DecimalText.short($0.value(x), digits: 2),
                            DecimalText.short($0.slope(x), digits: 2),
                        ]
                    }
            }
            return FigureContent(
                parts: [.plot(plot)],
                sentence: "At x = \(DecimalText.short(x)) \(FigureContent.listed(clauses)).",
                table: [["x"] + functions.flatMap { [$0.name, "slope"] }] + rows)
        })
}

/// A function that squashes, and its slope written with its own output.
private struct Squashing: Sendable {
    var name: String
    var value: @Sendable (Double) -> Double
    var slope: @Sendable (Double) -> Double

    static let all = [
        Squashing(
            name: "sigmoid", value: { Double(sigmoid(Float($0))) },
            slope: { x in
                let y = Double(sigmoid(Float(x)))
                return y * (1 - y)
            }),
        Squashing(
            name: "tanh", value: { Double(tanh(Float($0))) },
            slope: { x in
                let y = Double(tanh(Float(x)))
                return 1 - y * y
            }),
    ]
}
