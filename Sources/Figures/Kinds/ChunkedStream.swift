import SequenceModels
import TextTools

/// One unit that reads a long sequence in chunks, once with its state carried into the next chunk and once from
/// 0 at the start of each.
struct ChunkedStream: Sendable {
    private let carried: UnitTrajectory
    private let reset: UnitTrajectory
    private let chunk: Int
    private let steps: Int

    init(_ input: FigureInput, activation: RNNCell.Activation) {
        chunk = input.whole("chunk")
        steps = input.whole("steps")
        carried = UnitTrajectory(weight: input["weight"], input: input, activation: activation)
        reset = UnitTrajectory(
            weight: input["weight"], input: input, activation: activation, resetEvery: chunk)
    }

    var content: FigureContent {
        func series(_ name: String, _ state: UnitTrajectory, _ number: Int) -> LinePlot.Series {
            .init(
                name: name, points: state.values.enumerated().map { .init(x: Double($0), y: $1) },
                number: number)
        }
        let all = (carried.values + reset.values).map { min(max($0, -100), 100) }
        let plot = LinePlot(
            x: PlotAxis(title: "step", range: 0...Double(steps), isWhole: true),
            y: PlotAxis(title: "state h", around: all, including: [0, 1]),
            series: [series("carried", carried, 0), series("zeroed at each chunk", reset, 1)])
        let samples = FigureContent.samples(steps + 1, most: 6)
        return FigureContent(
            parts: [.plot(plot)], sentence: sentence,
            table: [["step", "carried", "zeroed"]]
                + samples.map { step in
                    ["\(step)"] + [carried, reset].map { DecimalText.short($0.values[step]) }
                })
    }

    private var sentence: String {
        let value = { (value: Double) in DecimalText.short(value) }
        let end = "Carried, the state \(carried.ending)"
        guard chunk < steps else {
            return "One chunk of \(chunk) holds all \(steps) steps: nothing has to be carried. \(end)."
        }
        let chunks = (steps + chunk - 1) / chunk
        let opening = "\(chunks) chunks of \(chunk) steps. \(end), as if it had never been cut; "
        let later = reset.values[(chunk + 1)...]
        if later.allSatisfy({ $0 == 0 }) {
            return opening + "zeroed, it has lost everything from step \(chunk + 1) on."
        }
        let far = later.max { abs($0) < abs($1) } ?? 0
        let apart = zip(carried.values, reset.values).enumerated().max {
            abs($0.element.0 - $0.element.1) < abs($1.element.0 - $1.element.1)
        }
        let step = apart?.offset ?? 0
        return opening
            + "zeroed, it gets no further than \(value(far)) after the first chunk. They are furthest apart at "
            + "step \(step): \(value(carried.values[step])) and \(value(reset.values[step]))."
    }
}
