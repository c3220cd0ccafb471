import NumericCore
import SequenceModels
import TextTools

extension FigureDefinition {
    /// How much of an error signal is left, step by step on its way back, in several cells.
    static let gradientFlow = FigureDefinition(
        knobs: [
            FigureKnob(name: "radius", usual: 0.9, limits: 0.01...3),
            FigureKnob(name: "forget-bias", usual: 1, limits: -8...8),
            FigureKnob(name: "update-bias", usual: 0, limits: -8...8),
            FigureKnob(name: "readout", choices: Readout.allCases.map(\.rawValue)),
            FigureKnob(name: "steps", usual: 60, limits: 2...200, isWhole: true),
            FigureKnob(name: "seed", usual: 7, limits: 0...1_000_000, isWhole: true),
        ],
        fields: ["cells"],
        compute: { input, _ throws(FigureProblem) in
            let cells = try input.choices("cells", among: ["rnn", "lstm", "gru"]) ?? ["rnn", "lstm"]
            let readout = Readout.allCases[input.whole("readout")]
            let flows = cells.map { GradientFlow(cell: $0, readout: readout, input: input) }
            return content(flows, readout, input)
        })

    private static func content(
        _ flows: [GradientFlow], _ readout: Readout, _ input: FigureInput
    ) -> FigureContent {
        let steps = input.whole("steps")
        let all = flows.flatMap(\.norms)
        // From 1 down to a thousandth at least, so that the field does not jump with every move.
        let plot = LinePlot(
            x: PlotAxis(title: "steps back", range: 0...Double(steps), isWhole: true),
            y: PlotAxis(title: "norm", around: all, scale: .log, including: [1, 0.001], decades: 10),
            series: flows.enumerated().map { index, flow in
                .init(
                    name: flow.cell, points: flow.norms.enumerated().map { .init(x: Double($0), y: $1) },
                    number: ["rnn", "lstm", "gru"].firstIndex(of: flow.cell) ?? index)
            })
        let settings = [("radius", "rnn"), ("forget-bias", "lstm"), ("update-bias", "gru")]
            .filter { knob, cell in knob == "radius" || flows.contains { $0.cell == cell } }
            .map { knob, _ in knob.replacing("-", with: " ") + " " + DecimalText.short(input[knob]) }
        let sentence = readout.sentence(flows, at: FigureContent.listed(settings), steps: steps)
        let samples = FigureContent.samples(steps + 1, most: 6)
        return FigureContent(
            parts: [.plot(plot)], sentence: sentence,
            table: [["back"] + flows.map(\.cell)]
                + samples.map { step in
                    ["\(step)"] + flows.map { DecimalText.short($0.norms[step], digits: 2) }
                })
    }
}

/// The Jacobian ∂r/∂s_{T-k} of a random cell, k = 0…T, as its Frobenius norm over √H: 1 where all is left. r is
/// what the readout makes of the states h_1…h_T: the last of them, their mean, or their largest values.
///
/// Every H×H block of recurrent weights is orthogonal times `radius`, so that radius is its spectral radius
/// and its largest singular value at once. Inputs are small, so that the slopes of tanh stay near 1 as long
/// as the states do.
struct GradientFlow: Sendable {
    let cell: String
    let norms: [Double]
    /// How many of the steps 1…T are handed a share of the gradient directly.
    let fedSteps: Int

    private static let hidden = 12
    private static let inputs = 4

    init(cell name: String, readout: Readout, input: FigureInput) {
        cell = name
        var random = SeededRandom(seed: UInt64(input["seed"]))
        let size = Self.hidden
        let blocks = name == "lstm" ? 4 : name == "gru" ? 3 : 1
        let hiddenWeights = concatenate(
            (0..<blocks).map { _ in Self.orthogonal(size, &random) * Float(input["radius"]) }, axis: 0)
        let inputWeights = Tensor(
            normal: [blocks * size, Self.inputs], standardDeviation: 0.05, using: &random)
        let bias = Tensor(zeros: [blocks * size])
        let steps = input.whole("steps")
        let xs = (0..<steps).map { _ in Tensor(normal: [1, Self.inputs], using: &random) }
        switch name {
        case "lstm":
            var forget = [Float](repeating: 0, count: 4 * size)
            for unit in size..<(2 * size) { forget[unit] = Float(input["forget-bias"]) }
            (norms, fedSteps) = Self.flow(
                LSTMCell(inputWeights: inputWeights, hiddenWeights: hiddenWeights, bias: Tensor(forget)), xs,
                readout)
        case "gru":
            // z = 1 keeps the old state, as f = 1 does in an LSTM.
            var update = [Float](repeating: 0, count: 3 * size)
            for unit in size..<(2 * size) { update[unit] = Float(input["update-bias"]) }
            (norms, fedSteps) = Self.flow(
                GRUCell(
                    inputWeights: inputWeights, hiddenWeights: hiddenWeights, inputBias: Tensor(update),
                    hiddenBias: bias), xs, readout)
        default:
            (norms, fedSteps) = Self.flow(
                RNNCell(inputWeights: inputWeights, hiddenWeights: hiddenWeights, bias: bias), xs, readout)
        }
    }

    /// What is left after all steps, in words.
    var ending: String { text(norms.count - 1) }

    /// What step 1 gets, in words.
    var atFirstStep: String { text(norms.count - 2) }

    private func text(_ stepsBack: Int) -> String {
        let value = norms[stepsBack]
        return value == 0 ? "less than any Float can hold" : DecimalText.short(value, digits: 3)
    }

    /// Row i of the batch carries e_i back, so that together they are the Jacobian.
    private static func flow<Cell: RecurrentCell>(
        _ cell: Cell, _ inputs: [Tensor], _ readout: Readout
    ) -> (norms: [Double], fedSteps: Int) {
        let size = cell.hiddenSize
        let ones = Tensor(ones: [size, 1])
        let batches = inputs.map { matmul(ones, $0) }
        var states = [Cell.State.zeros(batch: size, hidden: size)]
        for batch in batches { states.append(cell.step(batch, from: states[states.count - 1])) }
        // Every row of a state is the same sequence's.
        let shares = readout.shares(states.dropFirst().map { Array($0.visible.scalars.prefix(size)) })
        var upstream = Cell.State.zeros(batch: size, hidden: size)
        var result: [Double] = []
        for step in inputs.indices.reversed() {
            var direct = Tensor(zeros: [size, size])
            for unit in 0..<size { direct[unit, unit] = shares[step][unit] }
            upstream = upstream + .gradient(ofVisible: direct)
            result.append(norm(upstream, size))
            upstream = cell.stepBackward(upstream: upstream, input: batches[step], state: states[step]).state
        }
        result.append(norm(upstream, size))
        return (result, shares.count { $0.contains { $0 != 0 } })
    }

    private static func norm(_ state: some RecurrentState, _ size: Int) -> Double {
        var sum = 0.0
        for part in state.parts {
            for value in part.scalars { sum += Double(value) * Double(value) }
        }
        return (sum / Double(size)).squareRoot()
    }

    /// Random rows made orthogonal to those before (Gram and Schmidt).
    private static func orthogonal(_ size: Int, _ random: inout SeededRandom) -> Tensor {
        var rows: [[Double]] = []
        while rows.count < size {
            var row = (0..<size).map { _ in Double(random.normal()) }
            for other in rows {
                let overlap = zip(row, other).reduce(0) { $0 + $1.0 * $1.1 }
                for index in row.indices { row[index] -= overlap * other[index] }
            }
            let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
            if length > 1e-3 { rows.append(row.map { $0 / length }) }
        }
        return Tensor(rows.map { $0.map { Float($0) } })
    }
}
