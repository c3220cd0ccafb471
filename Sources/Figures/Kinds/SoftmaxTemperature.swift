import Glibc
import NumericCore
import TextTools

extension FigureDefinition {
    /// A softmax at a temperature, as bars.
    static let softmaxTemperature = FigureDefinition(
        knobs: [FigureKnob(name: "temperature", usual: 1, limits: 0.01...100)],
        fields: ["logits", "labels"],
        usualVary: [FigureParameter(name: "temperature", value: 1, range: 0.1...5, step: 0.1)],
        compute: { input, _ throws(FigureProblem) in
            let logits = try input.numbers("logits", most: 16, within: 1_000) ?? [3, 2, 1, 0, -1]
            let labels =
                try input.words("labels", most: 16) ?? logits.map { DecimalText.short($0) }
            guard labels.count == logits.count else {
                throw FigureProblem("there are \(labels.count) `labels` for \(logits.count) `logits`")
            }
            let temperature = input["temperature"]
            let shares = softmax(Tensor(logits.map { Float($0 / temperature) }), axis: 0).scalars.map {
                Double($0)
            }
            return content(labels, shares, temperature)
        })

    private static func content(
        _ labels: [String], _ shares: [Double], _ temperature: Double
    ) -> FigureContent {
        let bars = zip(labels, shares).map {
            BarChart.Bar(label: $0, value: $1, text: DecimalText.fixed($1, 3))
        }
        let largest = shares.indices.max { shares[$0] < shares[$1] } ?? 0
        let entropy = shares.reduce(0) { $1 > 0 ? $0 - $1 * Glibc.log2($1) : $0 }
        let most = Glibc.log2(Double(shares.count))
        return FigureContent(
            parts: [.bars(BarChart(bars: bars, full: 1))],
            sentence:
                "At temperature \(DecimalText.short(temperature)) the largest, \(labels[largest]), gets "
                + "\(DecimalText.fixed(shares[largest], 3)) and all others together "
                + "\(DecimalText.fixed(max(0, 1 - shares[largest]), 3)); the entropy is "
                + "\(DecimalText.fixed(entropy, 2)) of at most \(DecimalText.fixed(most, 2)) bits.",
            table: [["choice", "share"]] + bars.map { [$0.label, $0.text] })
    }
}
