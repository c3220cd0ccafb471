import NumericCore

/// The gated recurrent unit, in the four ways it is written.
///
///     r = σ(W_r x + b_r + U_r h + d_r)   z = σ(W_z x + b_z + U_z h + d_z)
///     reset after the product:   n = tanh(W_n x + b_n + r ⊙ (U_n h + d_n))
///     reset before the product:  n = tanh(W_n x + b_n + U_n (r ⊙ h) + d_n)
///     z keeps the old:           h' = (1 - z) ⊙ n + z ⊙ h
///     z takes the new:           h' = (1 - z) ⊙ h + z ⊙ n
///
/// Cho et al. 2014, "Learning phrase representations using RNN encoder-decoder" (reset before, z keeps);
/// Chung et al. 2014, "Empirical evaluation of gated recurrent neural networks" (reset before, z takes).
/// PyTorch and cuDNN have reset after and z keeps: the default here. Gates stand in the order r, z, n.
///
/// `step` and `stepBackward` here are the plain form of one step. A whole run, forward and back, goes the fast way of
/// Kernels/GRURun.swift, which tests hold equal to them.
package struct GRUCell: RecurrentCell {
    package typealias Tape = GRUTape

    /// What z = 1 means.
    package enum UpdateConvention: String, Sendable, CaseIterable {
        case keepsOld, takesNew
    }

    /// Whether r multiplies the state before or after the product with U_n.
    package enum ResetPlacement: String, Sendable, CaseIterable {
        case beforeProduct, afterProduct
    }

    /// W [3H, D].
    package var inputWeights: Tensor
    /// U [3H, H].
    package var hiddenWeights: Tensor
    /// b [3H], beside the input.
    package var inputBias: Tensor
    /// d [3H], beside the state; with reset after the product d_n cannot be merged into b_n.
    package var hiddenBias: Tensor
    package var update: UpdateConvention
    package var reset: ResetPlacement

    /// A cell from W [3H, D], U [3H, H], b [3H] and d [3H].
    package init(
        inputWeights: Tensor, hiddenWeights: Tensor, inputBias: Tensor, hiddenBias: Tensor,
        update: UpdateConvention = .keepsOld, reset: ResetPlacement = .afterProduct
    ) {
        self.inputWeights = inputWeights
        self.hiddenWeights = hiddenWeights
        self.inputBias = inputBias
        self.hiddenBias = hiddenBias
        self.update = update
        self.reset = reset
    }

    /// 3 (H·D + H² + 2H).
    package static func parameterCount(inputSize: Int, hiddenSize: Int) -> Int {
        3 * (RNNCell.parameterCount(inputSize: inputSize, hiddenSize: hiddenSize) + hiddenSize)
    }

    package var inputSize: Int { inputWeights.shape[1] }
    package var hiddenSize: Int { hiddenWeights.shape[1] }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("inputWeights", &inputWeights)
        visit("hiddenWeights", &hiddenWeights)
        visit("inputBias", &inputBias)
        visit("hiddenBias", &hiddenBias)
    }

    /// The gates of one step, each [B, H].
    package struct Gates: Sendable, Equatable {
        /// r, between 0 and 1: how much of the past the candidate sees.
        package var reset: Tensor
        /// z, between 0 and 1; `UpdateConvention` says which way.
        package var update: Tensor
        /// n, between -1 and 1: the candidate.
        package var candidate: Tensor
        /// What r gates: U_n h + d_n with reset after the product, h with reset before.
        package var resettable: Tensor
    }

    /// The gates for x_t [B, D] and h_{t-1} [B, H].
    package func gates(_ input: Tensor, from state: Tensor) -> Gates {
        let size = hiddenSize
        func rows(_ tensor: Tensor, _ gates: Range<Int>) -> Tensor {
            tensor.slice(axis: 0, from: gates.lowerBound * size, to: gates.upperBound * size)
        }
        func block(_ tensor: Tensor, _ index: Int) -> Tensor {
            tensor.slice(axis: 1, from: index * size, to: (index + 1) * size)
        }
        let fromInput = matmul(input, inputWeights, transposingRight: true) + inputBias
        let both =
            matmul(state, rows(hiddenWeights, 0..<2), transposingRight: true) + rows(hiddenBias, 0..<2)
        let reset = sigmoid(block(fromInput, 0) + block(both, 0))
        let update = sigmoid(block(fromInput, 1) + block(both, 1))
        func product(_ state: Tensor) -> Tensor {
            matmul(state, rows(hiddenWeights, 2..<3), transposingRight: true) + rows(hiddenBias, 2..<3)
        }
        switch self.reset {
        case .afterProduct:
            let past = product(state)
            let candidate = tanh(block(fromInput, 2) + reset * past)
            return Gates(reset: reset, update: update, candidate: candidate, resettable: past)
        case .beforeProduct:
            let candidate = tanh(block(fromInput, 2) + product(reset * state))
            return Gates(reset: reset, update: update, candidate: candidate, resettable: state)
        }
    }

    /// One step: x_t [B, D] and h_{t-1} [B, H] to h_t [B, H].
    package func step(_ input: Tensor, from state: Tensor) -> Tensor {
        let gates = gates(input, from: state)
        return switch update {
        case .keepsOld: (1 - gates.update) * gates.candidate + gates.update * state
        case .takesNew: (1 - gates.update) * state + gates.update * gates.candidate
        }
    }

    /// The gradients of one step, given ∂L/∂h_t [B, H].
    package func stepBackward(upstream: Tensor, input: Tensor, state: Tensor) -> CellGradients<GRUCell> {
        let size = hiddenSize
        let gates = gates(input, from: state)
        let (keep, take, towards): (Tensor, Tensor, Tensor) =
            switch update {
            case .keepsOld: (gates.update, 1 - gates.update, state - gates.candidate)
            case .takesNew: (1 - gates.update, gates.update, gates.candidate - state)
            }
        let candidate = upstream * take * (1 - gates.candidate * gates.candidate)
        let update = upstream * towards * gates.update * (1 - gates.update)
        let candidateWeights = hiddenWeights.slice(axis: 0, from: 2 * size, to: 3 * size)
        // What reaches r ⊙ …, and through it r and the past.
        let past =
            reset == .afterProduct ? candidate : matmul(candidate, candidateWeights)
        let reset = past * gates.resettable * gates.reset * (1 - gates.reset)
        let fromInput = concatenate([reset, update, candidate], axis: 1)
        let both = fromInput.slice(axis: 1, from: 0, to: 2 * size)
        var stateGradient =
            upstream * keep + matmul(both, hiddenWeights.slice(axis: 0, from: 0, to: 2 * size))
        let candidateProduct: Tensor
        let candidateInput: Tensor
        switch self.reset {
        case .afterProduct:
            candidateProduct = candidate * gates.reset
            candidateInput = state
            stateGradient += matmul(candidateProduct, candidateWeights)
        case .beforeProduct:
            candidateProduct = candidate
            candidateInput = gates.reset * state
            stateGradient += past * gates.reset
        }
        var gradient = self
        gradient.inputWeights = matmul(fromInput, input, transposingLeft: true)
        gradient.hiddenWeights = concatenate(
            [
                matmul(both, state, transposingLeft: true),
                matmul(candidateProduct, candidateInput, transposingLeft: true),
            ], axis: 0)
        gradient.inputBias = fromInput.sum(axis: 0)
        gradient.hiddenBias = concatenate([both, candidateProduct], axis: 1).sum(axis: 0)
        return CellGradients(
            input: matmul(fromInput, inputWeights), state: stateGradient, cell: gradient)
    }
}
