import NumericCore

/// The simple recurrent cell: h_t = φ(W_x x_t + W_h h_{t-1} + b).
///
/// Elman 1990, "Finding structure in time"; written as in today's libraries, with φ = tanh unless told
/// otherwise. Weights are stored [out, in], so a batch of rows is multiplied by their transpose.
package struct RNNCell: Sendable, Equatable {
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

    /// The gradients of one step, given the gradient of its output.
    ///
    /// φ' is written with the output: 1 - h² for tanh, 1 where h > 0 for ReLU.
    ///
    /// - Parameters:
    ///   - upstream: ∂L/∂h_t [B, H].
    ///   - input: x_t [B, D] as given to the step.
    ///   - state: h_{t-1} [B, H] as given to the step.
    ///   - output: h_t [B, H] as the step returned it.
    package func stepBackward(
        upstream: Tensor, input: Tensor, state: Tensor, output: Tensor
    ) -> Gradients {
        let slope =
            switch activation {
            case .tanh: 1 - output * output
            case .relu: output.mapped { $0 > 0 ? 1 : 0 }
            }
        let delta = upstream * slope
        return Gradients(
            input: matmul(delta, inputWeights),
            state: matmul(delta, hiddenWeights),
            inputWeights: matmul(delta, input, transposingLeft: true),
            hiddenWeights: matmul(delta, state, transposingLeft: true),
            bias: delta.sum(axis: 0))
    }

    /// What flows back out of a step or of a whole sequence.
    package struct Gradients: Sendable, Equatable {
        /// ∂L/∂x: [B, D] of a step, [B, T, D] of a sequence.
        package var input: Tensor
        /// ∂L/∂h of the state before [B, H].
        package var state: Tensor
        /// ∂L/∂W_x [H, D].
        package var inputWeights: Tensor
        /// ∂L/∂W_h [H, H].
        package var hiddenWeights: Tensor
        /// ∂L/∂b [H].
        package var bias: Tensor
    }
}
