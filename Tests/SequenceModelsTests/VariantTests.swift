import NumericCore
import SequenceModels
import Testing

@Suite struct VariantTests {
    private func weights(gates: Int) -> (input: Tensor, hidden: Tensor, bias: Tensor) {
        (Tensor(zeros: [gates * 3, 2]), Tensor(zeros: [gates * 3, 3]), Tensor(zeros: [gates * 3]))
    }

    private func peephole(_ random: inout SeededRandom) -> PeepholeLSTMCell {
        let weights = weights(gates: 4)
        return randomised(
            PeepholeLSTMCell(
                inputWeights: weights.input, hiddenWeights: weights.hidden, bias: weights.bias,
                peepholes: Tensor(zeros: [3, 3])), using: &random)
    }

    private func coupled(_ random: inout SeededRandom) -> CoupledLSTMCell {
        let weights = weights(gates: 3)
        return randomised(
            CoupledLSTMCell(
                inputWeights: weights.input, hiddenWeights: weights.hidden, bias: weights.bias),
            using: &random)
    }

    private func layerNorm(_ random: inout SeededRandom) -> LayerNormLSTMCell {
        let weights = weights(gates: 4)
        return randomised(
            LayerNormLSTMCell(
                inputWeights: weights.input, hiddenWeights: weights.hidden, bias: weights.bias),
            using: &random)
    }

    @Test func peepholeStepGradientMatchesCentralDifference() {
        var random = SeededRandom(seed: 101)
        expectStepGradients(peephole(&random), using: &random)
    }

    @Test func coupledStepGradientMatchesCentralDifference() {
        var random = SeededRandom(seed: 102)
        expectStepGradients(coupled(&random), using: &random)
    }

    @Test func layerNormStepGradientMatchesCentralDifference() {
        var random = SeededRandom(seed: 103)
        expectStepGradients(layerNorm(&random), using: &random)
    }

    /// A whole network of a variant: packed, both directions, two layers.
    @Test func aStackedBidirectionalVariantHasTheRightGradient() throws {
        var random = SeededRandom(seed: 104)
        func wide(_ cell: CoupledLSTMCell) -> CoupledLSTMCell {
            var cell = cell
            cell.inputWeights = Tensor(normal: [9, 6], standardDeviation: 0.5, using: &random)
            return cell
        }
        let network = RecurrentNetwork(cells: [
            [coupled(&random), coupled(&random)], [wide(coupled(&random)), wide(coupled(&random))],
        ])
        let layout = try PackedLayout(lengths: [2, 4, 1], time: 4)
        let inputs = Tensor(normal: [3, 4, 2], using: &random)
        let upstream = Tensor(normal: [3, 4, 6], using: &random)
        let found = network.backward(network.record(inputs, layout: layout), upstream: upstream)
        expectGradients(of: network, are: found.network) {
            weightedSum((output: $0.forward(inputs, layout: layout).outputs, upstream: upstream))
        }
        expectGradient(of: "x", at: inputs, is: found.input) {
            weightedSum((output: network.forward($0, layout: layout).outputs, upstream: upstream))
        }
    }

    @Test func peepholesOfZeroLeaveAnLSTM() {
        var random = SeededRandom(seed: 105)
        var cell = peephole(&random)
        cell.peepholes = Tensor(zeros: [3, 3])
        let plain = LSTMCell(
            inputWeights: cell.inputWeights, hiddenWeights: cell.hiddenWeights, bias: cell.bias)
        let input = Tensor(normal: [4, 2], using: &random)
        let state = randomState(LSTMState.self, batch: 4, hidden: 3, using: &random)
        #expect(cell.step(input, from: state) == plain.step(input, from: state))
    }

    @Test func aCoupledMemoryStaysBetweenItsPastAndItsCandidate() {
        var random = SeededRandom(seed: 106)
        let cell = coupled(&random)
        var state = LSTMState.zeros(batch: 4, hidden: 3)
        for _ in 0..<50 {
            state = cell.step(Tensor(normal: [4, 2], standardDeviation: 9, using: &random), from: state)
        }
        #expect(state.memory.scalars.allSatisfy { abs($0) <= 1 })
    }
}
