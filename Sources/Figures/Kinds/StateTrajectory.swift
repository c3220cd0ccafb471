import NumericCore
import SequenceModels
import TextTools

extension FigureDefinition {
    /// The state of one unit, step by step, at the chosen recurrent weight and at weights to compare with.
    static let stateTrajectory = FigureDefinition(
        knobs: [
            FigureKnob(name: "weight", usual: 1.2, limits: -5...5),
            FigureKnob(name: "start", usual: 0.5, limits: -5...5),
            FigureKnob(name: "input", usual: 0, limits: -5...5),
            FigureKnob(name: "chunk", usual: 0, limits: 0...200, isWhole: true),
            FigureKnob(name: "steps", usual: 30, limits: 2...200, isWhole: true),
        ],
        fields: ["compare", "activation"],
        compute: { input, _ throws(FigureProblem) in
            let isStream = input.whole("chunk") > 0
            guard !isStream || input.fields["compare"] == nil else {
                throw FigureProblem(
                    "`compare` does not go with `chunk`: a stream has one weight; leave one out")
            }
            let others = try input.numbers("compare", most: 3, within: 5) ?? [0.8]
            let names = try input.choices("activation", among: ["tanh", "relu"]) ?? ["tanh"]
            guard names.count == 1, let activation = RNNCell.Activation(rawValue: names[0]) else {
                throw FigureProblem("`activation` is tanh or relu")
            }
            if isStream { return ChunkedStream(input, activation: activation).content }
            var weights = [input["weight"]]
            for other in others where !weights.contains(where: { abs($0 - other) < 1e-6 }) {
                weights.append(other)
            }
            let states = weights.map { UnitTrajectory(weight: $0, input: input, activation: activation) }
            return content(states, steps: input.whole("steps"))
        })

    private static func content(_ states: [UnitTrajectory], steps: Int) -> FigureContent {
        let series = states.enumerated().map { index, state in
            LinePlot.Series(
                name: "weight \(DecimalText.short(state.weight))",
                points: state.values.enumerated().map { .init(x: Double($0), y: $1) }, number: index)
        }
        // The field holds still while a parameter moves: its top stays at 1 unless a state leaves it.
        let all = states.flatMap(\.values).map { min(max($0, -100), 100) }
        let plot = LinePlot(
            x: PlotAxis(title: "step", range: 0...Double(steps), isWhole: true),
            y: PlotAxis(title: "state h", around: all, including: [0, 1]), series: series)
        let clauses = states.enumerated().map { index, state in
            "\(index == 0 ? "At weight" : "at") \(DecimalText.short(state.weight)) "
                + (index == 0 ? "the state " : "it ") + state.ending
        }
        let samples = FigureContent.samples(steps + 1, most: 6)
        return FigureContent(
            parts: [.plot(plot)], sentence: clauses.joined(separator: "; ") + ".",
            table: [["step"] + states.map { "w=" + DecimalText.short($0.weight) }]
                + samples.map { step in ["\(step)"] + states.map { DecimalText.short($0.values[step]) } })
    }
}

/// One unit, H = 1, carried through the reference cell.
struct UnitTrajectory: Sendable {
    let weight: Double
    /// The state at the start and after every step.
    let values: [Double]

    /// What counts as gone, and what as no longer moving.
    static let gone = 0.001
    static let still = 0.0005

    /// - Parameter resetEvery: after so many steps the state is 0 again; 0 for never.
    init(
        weight: Double, input: FigureInput, activation: RNNCell.Activation, resetEvery chunk: Int = 0
    ) {
        self.weight = weight
        let cell = RNNCell(
            inputWeights: Tensor([[1]]), hiddenWeights: Tensor([[Float(weight)]]), bias: Tensor([0]),
            activation: activation)
        let x = Tensor([[Float(input["input"])]])
        var state = Tensor([[Float(input["start"])]])
        var values = [Double(state.scalars[0])]
        for step in 0..<input.whole("steps") {
            if chunk > 0, step > 0, step % chunk == 0 { state = Tensor(zeros: [1, 1]) }
            state = cell.step(x, from: state)
            values.append(Double(state.scalars[0]))
        }
        self.values = values
    }

    /// What becomes of the state, told from the numbers.
    var ending: String {
        let steps = values.count - 1
        let last = values[steps]
        let before = values[steps - 1]
        guard last.isFinite else { return "grows beyond all numbers" }
        if abs(last) < Self.gone {
            let first = (values.lastIndex { abs($0) >= Self.gone } ?? -1) + 1
            return first == 0
                ? "stays below \(Self.gone)"
                : "falls below \(Self.gone) after \(first) step\(first == 1 ? "" : "s")"
        }
        if last * before < 0 {
            let (low, high) = (min(last, before), max(last, before))
            return "jumps between \(DecimalText.short(low)) and \(DecimalText.short(high))"
        }
        let change = abs(last) - abs(before)
        if abs(change) < Self.still { return "settles at \(DecimalText.short(last))" }
        return
            "stands at \(DecimalText.short(last)) after \(steps) steps and still \(change > 0 ? "grows" : "sinks")"
    }
}
