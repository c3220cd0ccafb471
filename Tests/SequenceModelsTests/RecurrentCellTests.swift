import NumericCore
import SequenceModels
import Testing

/// A cell of every kind with asymmetric sizes: D = 2, H = 3.
enum Cells {
    static func rnn(_ random: inout SeededRandom, _ activation: RNNCell.Activation = .tanh) -> RNNCell {
        randomised(
            RNNCell(
                inputWeights: Tensor(zeros: [3, 2]), hiddenWeights: Tensor(zeros: [3, 3]),
                bias: Tensor(zeros: [3]), activation: activation), using: &random)
    }

    static func lstm(_ random: inout SeededRandom) -> LSTMCell {
        randomised(
            LSTMCell(
                inputWeights: Tensor(zeros: [12, 2]), hiddenWeights: Tensor(zeros: [12, 3]),
                bias: Tensor(zeros: [12])), using: &random)
    }

    static func gru(
        _ random: inout SeededRandom, _ update: GRUCell.UpdateConvention = .keepsOld,
        _ reset: GRUCell.ResetPlacement = .afterProduct
    ) -> GRUCell {
        randomised(
            GRUCell(
                inputWeights: Tensor(zeros: [9, 2]), hiddenWeights: Tensor(zeros: [9, 3]),
                inputBias: Tensor(zeros: [9]), hiddenBias: Tensor(zeros: [9]), update: update, reset: reset),
            using: &random)
    }
}

/// A random state of a cell.
func randomState<State: RecurrentState>(
    _: State.Type, batch: Int, hidden: Int, using random: inout SeededRandom
) -> State {
    var generator = random
    let state = State(
        parts: (0..<State.partCount).map { _ in Tensor(normal: [batch, hidden], using: &generator) })
    random = generator
    return state
}

/// One step of a cell: input, state and every parameter against central differences.
func expectStepGradients<Cell: RecurrentCell>(
    _ cell: Cell, using random: inout SeededRandom, sourceLocation: SourceLocation = #_sourceLocation
) {
    let batch = 4
    let input = Tensor(normal: [batch, cell.inputSize], using: &random)
    let state = randomState(Cell.State.self, batch: batch, hidden: cell.hiddenSize, using: &random)
    let upstream = randomState(Cell.State.self, batch: batch, hidden: cell.hiddenSize, using: &random)
    let gradients = cell.stepBackward(upstream: upstream, input: input, state: state)
    func loss(_ after: Cell.State) -> Double {
        zip(after.parts, upstream.parts).reduce(0) { $0 + weightedSum((output: $1.0, upstream: $1.1)) }
    }
    expectGradients(of: cell, are: gradients.cell, sourceLocation: sourceLocation) {
        loss($0.step(input, from: state))
    }
    expectGradient(of: "x", at: input, is: gradients.input, sourceLocation: sourceLocation) {
        loss(cell.step($0, from: state))
    }
    for part in state.parts.indices {
        expectGradient(
            of: "state part \(part)", at: state.parts[part], is: gradients.state.parts[part],
            sourceLocation: sourceLocation
        ) { value in
            var parts = state.parts
            parts[part] = value
            return loss(cell.step(input, from: Cell.State(parts: parts)))
        }
    }
}

@Suite struct RecurrentCellTests {
    @Test(arguments: RNNCell.Activation.allCases)
    func rnnStepGradientMatchesCentralDifference(activation: RNNCell.Activation) {
        var random = SeededRandom(seed: 21)
        var cell = Cells.rnn(&random, activation)
        // Away from ReLU's corner, where no difference means anything.
        if activation == .relu { cell.bias = Tensor([4, -4, 5] as [Float]) }
        expectStepGradients(cell, using: &random)
    }

    @Test func lstmStepGradientMatchesCentralDifference() {
        var random = SeededRandom(seed: 22)
        expectStepGradients(Cells.lstm(&random), using: &random)
    }

    @Test(arguments: GRUCell.UpdateConvention.allCases, GRUCell.ResetPlacement.allCases)
    func gruStepGradientMatchesCentralDifference(
        update: GRUCell.UpdateConvention, reset: GRUCell.ResetPlacement
    ) {
        var random = SeededRandom(seed: 23)
        expectStepGradients(Cells.gru(&random, update, reset), using: &random)
    }

    @Test func theTwoUpdateConventionsAreOneWithTheGateNegated() {
        var random = SeededRandom(seed: 24)
        let keeps = Cells.gru(&random)
        var takes = keeps
        takes.update = .takesNew
        func negated(_ tensor: Tensor) -> Tensor {
            concatenate(
                [
                    tensor.slice(axis: 0, from: 0, to: 3), -tensor.slice(axis: 0, from: 3, to: 6),
                    tensor.slice(axis: 0, from: 6, to: 9),
                ], axis: 0)
        }
        takes.forEachParameter { _, value in value = negated(value) }
        let input = Tensor(normal: [4, 2], using: &random)
        let state = Tensor(normal: [4, 3], using: &random)
        expectClose(takes.step(input, from: state), keeps.step(input, from: state))
    }

    @Test func resetPlacementsAgreeWhenTheResetGateIsOpen() {
        var random = SeededRandom(seed: 25)
        var after = Cells.gru(&random)
        for index in 0..<3 { after.inputBias[index] = 60 }
        var before = after
        before.reset = .beforeProduct
        let input = Tensor(normal: [4, 2], using: &random)
        let state = Tensor(normal: [4, 3], using: &random)
        expectClose(before.step(input, from: state), after.step(input, from: state))
    }

    @Test func parameterCountsAreWhatTheCellsHold() {
        var random = SeededRandom(seed: 26)
        #expect(Cells.rnn(&random).parameterCount == RNNCell.parameterCount(inputSize: 2, hiddenSize: 3))
        #expect(Cells.lstm(&random).parameterCount == LSTMCell.parameterCount(inputSize: 2, hiddenSize: 3))
        #expect(Cells.gru(&random).parameterCount == GRUCell.parameterCount(inputSize: 2, hiddenSize: 3))
    }

    @Test func anLSTMThatForgetsNothingKeepsItsMemory() {
        var random = SeededRandom(seed: 27)
        var cell = Cells.lstm(&random)
        for index in 0..<3 {
            cell.bias[index] = -100
            cell.bias[3 + index] = 100
        }
        let state = randomState(LSTMState.self, batch: 4, hidden: 3, using: &random)
        expectClose(cell.step(Tensor(zeros: [4, 2]), from: state).memory, state.memory)
    }
}
