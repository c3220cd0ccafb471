import NumericCore

/// The simple recurrent cell: h_t = φ(W_x x_t + W_h h_{t-1} + b).
///
/// Elman 1990, "Finding structure in time"; written as in today's libraries, with φ = tanh unless told
/// otherwise. Weights are stored [out, in], so a batch of rows is multiplied by their transpose.
///
/// `step` and `stepBackward` here are the plain form of one step. A whole run, forward and back, goes the fast way of
/// Kernels/RNNRun.swift, which tests hold equal to them.
package struct RNNCell: RecurrentCell {
    package typealias Tape = RNNTape

    /// The function φ applied to the pre-activation.
    package enum Activation: String, Sendable, CaseIterable {
        case tanh, relu
    }

    /// W_x [H, D].
    package var inputWeights: Tensor
    /// W_h [H, H].
    package var hiddenWeights: Tensor
    /// b [H].
    package var bias: Tensor
    package var activation: Activation

    /// A cell from W_x [H, D], W_h [H, H] and b [H].
    package init(
        inputWeights: Tensor, hiddenWeights: Tensor, bias: Tensor, activation: Activation = .tanh
    ) {
        self.inputWeights = inputWeights
        self.hiddenWeights = hiddenWeights
        self.bias = bias
        self.activation = activation
    }

    /// H·D + H² + H: the numbers a cell learns, whatever the length of the sequence.
    package static func parameterCount(inputSize: Int, hiddenSize: Int) -> Int {
        hiddenSize * inputSize + hiddenSize * hiddenSize + hiddenSize
    }

    package var inputSize: Int { inputWeights.shape[1] }
    package var hiddenSize: Int { hiddenWeights.shape[1] }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("inputWeights", &inputWeights)
        visit("hiddenWeights", &hiddenWeights)
        visit("bias", &bias)
    }

    /// One step.
    ///
    /// - Parameters:
    ///   - input: x_t [B, D].
    ///   - state: h_{t-1} [B, H].
    /// - Returns: h_t [B, H].
    package func step(_ input: Tensor, from state: Tensor) -> Tensor {
        let preActivation =
            matmul(input, inputWeights, transposingRight: true)
            + matmul(state, hiddenWeights, transposingRight: true) + bias
        return switch activation {
        case .tanh: tanh(preActivation)
        case .relu: relu(preActivation)
        }
    }

    /// The gradients of one step, given ∂L/∂h_t [B, H].
    ///
    /// φ' is written with the output: 1 - h² for tanh, 1 where h > 0 for ReLU.
    package func stepBackward(upstream: Tensor, input: Tensor, state: Tensor) -> CellGradients<RNNCell> {
        let output = step(input, from: state)
        let slope =
            switch activation {
            case .tanh: 1 - output * output
            case .relu: output.mapped { $0 > 0 ? 1 : 0 }
            }
        let delta = upstream * slope
        var gradient = self
        gradient.inputWeights = matmul(delta, input, transposingLeft: true)
        gradient.hiddenWeights = matmul(delta, state, transposingLeft: true)
        gradient.bias = delta.sum(axis: 0)
        return CellGradients(
            input: matmul(delta, inputWeights), state: matmul(delta, hiddenWeights), cell: gradient)
    }
}
