import NumericCore

/// h and c of an LSTM.
package struct LSTMState: RecurrentState {
    /// h [B, H], what the next layer sees.
    package var hidden: Tensor
    /// c [B, H], what the cell remembers.
    package var memory: Tensor

    package static var partCount: Int { 2 }
    package var parts: [Tensor] { [hidden, memory] }

    package init(hidden: Tensor, memory: Tensor) {
        self.hidden = hidden
        self.memory = memory
    }

    package init(parts: [Tensor]) {
        self.init(hidden: parts[0], memory: parts[1])
    }
}

/// The long short-term memory cell.
///
///     i = σ(W_i x + U_i h + b_i)      f = σ(W_f x + U_f h + b_f)
///     g = tanh(W_g x + U_g h + b_g)   o = σ(W_o x + U_o h + b_o)
///     c' = f ⊙ c + i ⊙ g              h' = o ⊙ tanh(c')
///
/// Hochreiter and Schmidhuber 1997, "Long short-term memory"; with the forget gate of Gers, Schmidhuber
/// and Cummins 2000, "Learning to forget". The four gates' weights stand one below another in the order
/// i, f, g, o.
///
/// `step` and `stepBackward` here are the plain form of one step. A whole run, forward and back, goes the fast way of
/// Kernels/LSTMRun.swift, which tests hold equal to them.
package struct LSTMCell: RecurrentCell {
    package typealias Tape = LSTMTape

    /// W [4H, D].
    package var inputWeights: Tensor
    /// U [4H, H].
    package var hiddenWeights: Tensor
    /// b [4H].
    package var bias: Tensor

    /// A cell from W [4H, D], U [4H, H] and b [4H].
    package init(inputWeights: Tensor, hiddenWeights: Tensor, bias: Tensor) {
        self.inputWeights = inputWeights
        self.hiddenWeights = hiddenWeights
        self.bias = bias
    }

    /// 4 (H·D + H² + H).
    package static func parameterCount(inputSize: Int, hiddenSize: Int) -> Int {
        4 * RNNCell.parameterCount(inputSize: inputSize, hiddenSize: hiddenSize)
    }

    package var inputSize: Int { inputWeights.shape[1] }
    package var hiddenSize: Int { hiddenWeights.shape[1] }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("inputWeights", &inputWeights)
        visit("hiddenWeights", &hiddenWeights)
        visit("bias", &bias)
    }

    /// The four gates of one step, each [B, H].
    package struct Gates: Sendable, Equatable {
        /// i, between 0 and 1: how much of the candidate is written.
        package var input: Tensor
        /// f, between 0 and 1: how much of the memory is kept.
        package var forget: Tensor
        /// g, between -1 and 1: what could be written.
        package var candidate: Tensor
        /// o, between 0 and 1: how much of the memory is shown.
        package var output: Tensor
    }

    /// The gates for x_t [B, D] and the state before.
    package func gates(_ input: Tensor, from state: LSTMState) -> Gates {
        let preActivation =
            matmul(input, inputWeights, transposingRight: true)
            + matmul(state.hidden, hiddenWeights, transposingRight: true) + bias
        func block(_ index: Int) -> Tensor {
            preActivation.slice(axis: 1, from: index * hiddenSize, to: (index + 1) * hiddenSize)
        }
        return Gates(
            input: sigmoid(block(0)), forget: sigmoid(block(1)), candidate: tanh(block(2)),
            output: sigmoid(block(3)))
    }

    /// One step: x_t [B, D], h_{t-1} and c_{t-1} [B, H] to h_t and c_t.
    package func step(_ input: Tensor, from state: LSTMState) -> LSTMState {
        let gates = gates(input, from: state)
        let memory = gates.forget * state.memory + gates.input * gates.candidate
        return LSTMState(hidden: gates.output * tanh(memory), memory: memory)
    }

    /// The gradients of one step, given ∂L/∂h_t and ∂L/∂c_t [B, H].
    package func stepBackward(
        upstream: LSTMState, input: Tensor, state: LSTMState
    ) -> CellGradients<LSTMCell> {
        let gates = gates(input, from: state)
        let shown = tanh(gates.forget * state.memory + gates.input * gates.candidate)
        let memory = upstream.memory + upstream.hidden * gates.output * (1 - shown * shown)
        let delta = concatenate(
            [
                memory * gates.candidate * gates.input * (1 - gates.input),
                memory * state.memory * gates.forget * (1 - gates.forget),
                memory * gates.input * (1 - gates.candidate * gates.candidate),
                upstream.hidden * shown * gates.output * (1 - gates.output),
            ], axis: 1)
        return CellGradients(
            input: matmul(delta, inputWeights),
            state: LSTMState(hidden: matmul(delta, hiddenWeights), memory: memory * gates.forget),
            cell: LSTMCell(
                inputWeights: matmul(delta, input, transposingLeft: true),
                hiddenWeights: matmul(delta, state.hidden, transposingLeft: true),
                bias: delta.sum(axis: 0)))
    }
}
