import LabKit
import NumericCore

/// A recurrent cell over a whole sequence, forward and back.
protocol RecurrentMemory {
    /// Parameters to begin with, for D inputs and H units.
    static func start(inputs: Int, units: Int, using random: inout SeededRandom) -> [NamedTensor]

    /// The states after all steps [B, T, H] of inputs [B, T, D], from states of zeros.
    static func states(of x: Tensor, _ parameters: Parameters) -> Tensor

    /// The gradients in the parameters, in their order, and in the inputs [B, T, D].
    ///
    /// - Parameter dstates: the gradient that reaches each state from outside [B, T, H].
    static func gradients(
        of x: Tensor, states: Tensor, dstates: Tensor, _ parameters: Parameters
    ) -> (parameters: [NamedTensor], inputs: Tensor)
}

extension RecurrentMemory {
    /// Numbers between -1/√H and 1/√H.
    static func uniform(_ shape: [Int], units: Int, using random: inout SeededRandom) -> Tensor {
        let bound = 1 / sqrt(Float(units))
        return Tensor(uniform: shape, in: -bound...bound, using: &random)
    }

    /// The states before each step: zeros, then all but the last [B, T, H].
    static func previous(_ states: Tensor) -> Tensor {
        let (batch, units) = (states.shape[0], states.shape[2])
        return concatenate(
            [
                Tensor(zeros: [batch, 1, units]), states.slice(axis: 1, from: 0, to: states.shape[1] - 1),
            ], axis: 1)
    }

    /// What all steps of two inputs add up to, at once: x W_xᵀ + h W_hᵀ + b [B, T, N].
    static func sums(_ x: Tensor, _ wx: Tensor, _ h: Tensor, _ wh: Tensor, _ b: Tensor) -> Tensor {
        matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b
    }
}
