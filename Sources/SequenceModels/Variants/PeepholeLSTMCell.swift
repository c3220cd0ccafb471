import NumericCore

/// An LSTM whose gates see the memory.
///
///     i = σ(W_i x + U_i h + p_i ⊙ c + b_i)    f = σ(W_f x + U_f h + p_f ⊙ c + b_f)
///     g = tanh(W_g x + U_g h + b_g)           c' = f ⊙ c + i ⊙ g
///     o = σ(W_o x + U_o h + p_o ⊙ c' + b_o)   h' = o ⊙ tanh(c')
///
/// Gers and Schmidhuber 2000, "Recurrent nets that time and count". The output gate sees the new memory.
package struct PeepholeLSTMCell: RecurrentCell {
    /// W [4H, D] in the order i, f, g, o.
    package var inputWeights: Tensor
    /// U [4H, H].
    package var hiddenWeights: Tensor
    /// b [4H].
    package var bias: Tensor
    /// p [3, H] in the order i, f, o.
    package var peepholes: Tensor

    package init(inputWeights: Tensor, hiddenWeights: Tensor, bias: Tensor, peepholes: Tensor) {
        self.inputWeights = inputWeights
        self.hiddenWeights = hiddenWeights
        self.bias = bias
        self.peepholes = peepholes
    }

    package var inputSize: Int { inputWeights.shape[1] }
    package var hiddenSize: Int { hiddenWeights.shape[1] }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("inputWeights", &inputWeights)
        visit("hiddenWeights", &hiddenWeights)
        visit("bias", &bias)
        visit("peepholes", &peepholes)
    }

    private func peephole(_ index: Int) -> Tensor { peepholes.slice(axis: 0, at: index) }

    private func evaluate(
        _ input: Tensor, _ state: LSTMState
    ) -> (gates: LSTMCell.Gates, memory: Tensor) {
        let size = hiddenSize
        let preActivation =
            matmul(input, inputWeights, transposingRight: true)
            + matmul(state.hidden, hiddenWeights, transposingRight: true) + bias
        func block(_ index: Int) -> Tensor {
            preActivation.slice(axis: 1, from: index * size, to: (index + 1) * size)
        }
        let write = sigmoid(block(0) + peephole(0) * state.memory)
        let keep = sigmoid(block(1) + peephole(1) * state.memory)
        let candidate = tanh(block(2))
        let memory = keep * state.memory + write * candidate
        let show = sigmoid(block(3) + peephole(2) * memory)
        return (
            LSTMCell.Gates(input: write, forget: keep, candidate: candidate, output: show), memory
        )
    }

    package func step(_ input: Tensor, from state: LSTMState) -> LSTMState {
        let (gates, memory) = evaluate(input, state)
        return LSTMState(hidden: gates.output * tanh(memory), memory: memory)
    }

    package func stepBackward(
        upstream: LSTMState, input: Tensor, state: LSTMState
    ) -> CellGradients<PeepholeLSTMCell> {
        let (gates, after) = evaluate(input, state)
        let shown = tanh(after)
        let show = upstream.hidden * shown * gates.output * (1 - gates.output)
        let memory =
            upstream.memory + upstream.hidden * gates.output * (1 - shown * shown) + show * peephole(2)
        let write = memory * gates.candidate * gates.input * (1 - gates.input)
        let keep = memory * state.memory * gates.forget * (1 - gates.forget)
        let candidate = memory * gates.input * (1 - gates.candidate * gates.candidate)
        let delta = concatenate([write, keep, candidate, show], axis: 1)
        let before = memory * gates.forget + write * peephole(0) + keep * peephole(1)
        return CellGradients(
            input: matmul(delta, inputWeights),
            state: LSTMState(hidden: matmul(delta, hiddenWeights), memory: before),
            cell: PeepholeLSTMCell(
                inputWeights: matmul(delta, input, transposingLeft: true),
                hiddenWeights: matmul(delta, state.hidden, transposingLeft: true),
                bias: delta.sum(axis: 0),
                peepholes: stack(
                    [
                        (write * state.memory).sum(axis: 0), (keep * state.memory).sum(axis: 0),
                        (show * after).sum(axis: 0),
                    ], axis: 0)))
    }
}
