import NumericCore

/// An LSTM with layer normalisation of what comes from the input, of what comes from the state and of the
/// memory that is shown.
///
///     (i, f, g, o) = σ, σ, tanh, σ of LN(W x) + LN(U h) + b
///     c' = f ⊙ c + i ⊙ g     h' = o ⊙ tanh(LN(c'))
///
/// Ba, Kiros and Hinton 2016, "Layer normalization", with one normalisation over all 4H numbers.
package struct LayerNormLSTMCell: RecurrentCell {
    /// W [4H, D] in the order i, f, g, o.
    package var inputWeights: Tensor
    /// U [4H, H].
    package var hiddenWeights: Tensor
    /// b [4H].
    package var bias: Tensor
    /// Over the 4H numbers from the input.
    package var inputNorm: LayerNorm
    /// Over the 4H numbers from the state.
    package var hiddenNorm: LayerNorm
    /// Over the H numbers of the memory.
    package var memoryNorm: LayerNorm

    /// A cell from its weights, with fresh normalisations.
    package init(inputWeights: Tensor, hiddenWeights: Tensor, bias: Tensor) {
        self.inputWeights = inputWeights
        self.hiddenWeights = hiddenWeights
        self.bias = bias
        inputNorm = LayerNorm(size: bias.count)
        hiddenNorm = LayerNorm(size: bias.count)
        memoryNorm = LayerNorm(size: bias.count / 4)
    }

    package var inputSize: Int { inputWeights.shape[1] }
    package var hiddenSize: Int { hiddenWeights.shape[1] }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("inputWeights", &inputWeights)
        visit("hiddenWeights", &hiddenWeights)
        visit("bias", &bias)
        inputNorm.forEachParameter(under: "inputNorm", visit)
        hiddenNorm.forEachParameter(under: "hiddenNorm", visit)
        memoryNorm.forEachParameter(under: "memoryNorm", visit)
    }

    /// The products before normalisation, the gates, and the memory after the step.
    private struct Evaluation {
        let fromInput: Tensor
        let fromState: Tensor
        let gates: LSTMCell.Gates
        let memory: Tensor
    }

    private func evaluate(_ input: Tensor, _ state: LSTMState) -> Evaluation {
        let size = hiddenSize
        let fromInput = matmul(input, inputWeights, transposingRight: true)
        let fromState = matmul(state.hidden, hiddenWeights, transposingRight: true)
        let preActivation = inputNorm.forward(fromInput) + hiddenNorm.forward(fromState) + bias
        func block(_ index: Int) -> Tensor {
            preActivation.slice(axis: 1, from: index * size, to: (index + 1) * size)
        }
        let gates = LSTMCell.Gates(
            input: sigmoid(block(0)), forget: sigmoid(block(1)), candidate: tanh(block(2)),
            output: sigmoid(block(3)))
        return Evaluation(
            fromInput: fromInput, fromState: fromState, gates: gates,
            memory: gates.forget * state.memory + gates.input * gates.candidate)
    }

    package func step(_ input: Tensor, from state: LSTMState) -> LSTMState {
        let result = evaluate(input, state)
        return LSTMState(
            hidden: result.gates.output * tanh(memoryNorm.forward(result.memory)), memory: result.memory)
    }

    package func stepBackward(
        upstream: LSTMState, input: Tensor, state: LSTMState
    ) -> CellGradients<LayerNormLSTMCell> {
        let result = evaluate(input, state)
        let gates = result.gates
        let shown = tanh(memoryNorm.forward(result.memory))
        let norm = memoryNorm.backward(
            upstream: upstream.hidden * gates.output * (1 - shown * shown), input: result.memory)
        let memory = upstream.memory + norm.input
        let delta = concatenate(
            [
                memory * gates.candidate * gates.input * (1 - gates.input),
                memory * state.memory * gates.forget * (1 - gates.forget),
                memory * gates.input * (1 - gates.candidate * gates.candidate),
                upstream.hidden * shown * gates.output * (1 - gates.output),
            ], axis: 1)
        let fromInput = inputNorm.backward(upstream: delta, input: result.fromInput)
        let fromState = hiddenNorm.backward(upstream: delta, input: result.fromState)
        var gradient = self
        gradient.inputWeights = matmul(fromInput.input, input, transposingLeft: true)
        gradient.hiddenWeights = matmul(fromState.input, state.hidden, transposingLeft: true)
        gradient.bias = delta.sum(axis: 0)
        gradient.inputNorm = fromInput.layer
        gradient.hiddenNorm = fromState.layer
        gradient.memoryNorm = norm.layer
        return CellGradients(
            input: matmul(fromInput.input, inputWeights),
            state: LSTMState(
                hidden: matmul(fromState.input, hiddenWeights), memory: memory * gates.forget),
            cell: gradient)
    }
}
