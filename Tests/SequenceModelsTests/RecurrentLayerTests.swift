import NumericCore
import SequenceModels
import Testing

@Suite struct RecurrentLayerTests {
    let lengths = [3, 5, 1, 5]
    let time = 5

    /// Gradients of a whole layer over sequences of different lengths, in both directions.
    private func expectLayerGradients<Cell: RecurrentCell>(
        _ cell: Cell, seed: UInt64, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var random = SeededRandom(seed: seed)
        let layout = try PackedLayout(lengths: lengths, time: time)
        let inputs = Tensor(normal: [4, time, cell.inputSize], using: &random)
        let state = randomState(Cell.State.self, batch: 4, hidden: cell.hiddenSize, using: &random)
        let upstream = Tensor(normal: [4, time, cell.hiddenSize], using: &random)
        let last = randomState(Cell.State.self, batch: 4, hidden: cell.hiddenSize, using: &random)
        for direction in Direction.allCases {
            let layer = RecurrentLayer(cell)
            let gradients = layer.backward(
                layer.record(inputs, from: state, layout: layout, direction: direction),
                upstream: upstream, upstreamLast: last)
            func loss(_ layer: RecurrentLayer<Cell>, _ inputs: Tensor, _ state: Cell.State) -> Double {
                let states = layer.record(inputs, from: state, layout: layout, direction: direction).states
                return zip(states.last.parts, last.parts).reduce(
                    weightedSum((output: states.all, upstream: upstream))
                ) { $0 + weightedSum((output: $1.0, upstream: $1.1)) }
            }
            expectGradients(
                of: layer, are: RecurrentLayer(gradients.cell), sourceLocation: sourceLocation
            ) { loss($0, inputs, state) }
            expectGradient(of: "x", at: inputs, is: gradients.input, sourceLocation: sourceLocation) {
                loss(layer, $0, state)
            }
            for part in state.parts.indices {
                expectGradient(
                    of: "initial state \(part)", at: state.parts[part], is: gradients.state.parts[part],
                    sourceLocation: sourceLocation
                ) { value in
                    var parts = state.parts
                    parts[part] = value
                    return loss(layer, inputs, Cell.State(parts: parts))
                }
            }
        }
    }

    @Test func rnnGradientMatchesCentralDifference() throws {
        var random = SeededRandom(seed: 31)
        try expectLayerGradients(Cells.rnn(&random), seed: 32)
    }

    @Test func lstmGradientMatchesCentralDifference() throws {
        var random = SeededRandom(seed: 33)
        try expectLayerGradients(Cells.lstm(&random), seed: 34)
    }

    @Test(arguments: GRUCell.UpdateConvention.allCases, GRUCell.ResetPlacement.allCases)
    func gruGradientMatchesCentralDifference(
        update: GRUCell.UpdateConvention, reset: GRUCell.ResetPlacement
    ) throws {
        var random = SeededRandom(seed: 35)
        try expectLayerGradients(Cells.gru(&random, update, reset), seed: 36)
    }

    @Test func aLayerEqualsItsCellStepByStep() {
        var random = SeededRandom(seed: 37)
        let cell = Cells.rnn(&random)
        let inputs = Tensor(normal: [4, time, 2], using: &random)
        var state = Tensor(normal: [4, 3], using: &random)
        let states = RNNLayer(cell).forward(inputs, from: state)
        #expect(states.all.shape == [4, time, 3])
        for step in 0..<time {
            state = cell.step(inputs.slice(axis: 1, at: step), from: state)
            expectClose(states.all.slice(axis: 1, at: step), state)
        }
        expectClose(states.last, state)
    }

    @Test func noStepsGiveTheInitialStateBack() {
        var random = SeededRandom(seed: 38)
        let state = Tensor(normal: [4, 3], using: &random)
        let states = RNNLayer(Cells.rnn(&random)).forward(Tensor(zeros: [4, 0, 2]), from: state)
        #expect(states.all.shape == [4, 0, 3])
        #expect(states.last == state)
    }
}
