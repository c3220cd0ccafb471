import NumericCore

/// An LSTM that writes exactly what it forgets: i = 1 - f.
///
///     f = σ(W_f x + U_f h + b_f)   g = tanh(W_g x + U_g h + b_g)   o = σ(W_o x + U_o h + b_o)
///     c' = f ⊙ c + (1 - f) ⊙ g     h' = o ⊙ tanh(c')
///
/// Greff et al. 2017, "LSTM: a search space odyssey" (CIFG).
package struct CoupledLSTMCell: RecurrentCell {
    /// W [3H, D] in the order f, g, o.
    package var inputWeights: Tensor
    /// U [3H, H].
    package var hiddenWeights: Tensor
    /// b [3H].
    package var bias: Tensor

    package init(inputWeights: Tensor, hiddenWeights: Tensor, bias: Tensor) {
        self.inputWeights = inputWeights
        self.hiddenWeights = hiddenWeights
        self.bias = bias
    }

    package var inputSize: Int { inputWeights.shape[1] }
    package var hiddenSize: Int { hiddenWeights.shape[1] }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("inputWeights", &inputWeights)
        visit("hiddenWeights", &hiddenWeights)
        visit("bias", &bias)
    }

    private func gates(
        _ input: Tensor, _ state: LSTMState
    ) -> (keep: Tensor, candidate: Tensor, show: Tensor) {
        let size = hiddenSize
        let preActivation =
            matmul(input, inputWeights, transposingRight: true)
            + matmul(state.hidden, hiddenWeights, transposingRight: true) + bias
        func block(_ index: Int) -> Tensor {
            preActivation.slice(axis: 1, from: index * size, to: (index + 1) * size)
        }
        return (sigmoid(block(0)), tanh(block(1)), sigmoid(block(2)))
    }

    package func step(_ input: Tensor, from state: LSTMState) -> LSTMState {
        let (keep, candidate, show) = gates(input, state)
        let memory = keep * state.memory + (1 - keep) * candidate
        return LSTMState(hidden: show * tanh(memory), memory: memory)
    }

    package func stepBackward(
        upstream: LSTMState, input: Tensor, state: LSTMState
    ) -> CellGradients<CoupledLSTMCell> {
        let (keep, candidate, show) = gates(input, state)
        let shown = tanh(keep * state.memory + (1 - keep) * candidate)
        let memory = upstream.memory + upstream.hidden * show * (1 - shown * shown)
        let delta = concatenate(
            [
                memory * (state.memory - candidate) * keep * (1 - keep),
                memory * (1 - keep) * (1 - candidate * candidate),
                upstream.hidden * shown * show * (1 - show),
            ], axis: 1)
        return CellGradients(
            input: matmul(delta, inputWeights),
            state: LSTMState(hidden: matmul(delta, hiddenWeights), memory: memory * keep),
            cell: CoupledLSTMCell(
                inputWeights: matmul(delta, input, transposingLeft: true),
                hiddenWeights: matmul(delta, state.hidden, transposingLeft: true),
                bias: delta.sum(axis: 0)))
    }
}
