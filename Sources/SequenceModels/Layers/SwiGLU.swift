import NumericCore

/// W_down (silu(W_gate x) ⊙ W_up x), without biases: a feed-forward part with a gate.
///
/// Shazeer 2020, "GLU variants improve transformer"; silu(z) = z σ(z).
package struct SwiGLU: Layer, Equatable {
    /// W_gate [F, E].
    package var gateWeight: Tensor
    /// W_up [F, E].
    package var upWeight: Tensor
    /// W_down [E, F].
    package var downWeight: Tensor

    /// A part from its three matrices.
    package init(gateWeight: Tensor, upWeight: Tensor, downWeight: Tensor) {
        self.gateWeight = gateWeight
        self.upWeight = upWeight
        self.downWeight = downWeight
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("gate_proj.weight", &gateWeight)
        visit("up_proj.weight", &upWeight)
        visit("down_proj.weight", &downWeight)
    }

    /// [..., E] to [..., E].
    package func forward(_ input: Tensor) -> Tensor {
        let flat = rows(of: input)
        let gate = matmul(flat, gateWeight, transposingRight: true)
        let up = matmul(flat, upWeight, transposingRight: true)
        return matmul(gate * sigmoid(gate) * up, downWeight, transposingRight: true).reshaped(input.shape)
    }

    /// The gradients of the input and the matrices, given that of the output [..., E].
    package func backward(upstream: Tensor, input: Tensor) -> LayerGradients<SwiGLU> {
        let (flat, delta) = (rows(of: input), rows(of: upstream))
        let gate = matmul(flat, gateWeight, transposingRight: true)
        let up = matmul(flat, upWeight, transposingRight: true)
        let share = sigmoid(gate)
        let open = gate * share
        let inner = matmul(delta, downWeight)
        let upGradient = inner * open
        // silu'(z) = σ(z) (1 + z (1 - σ(z))).
        let gateGradient = inner * up * share * (1 + gate * (1 - share))
        return LayerGradients(
            input: (matmul(gateGradient, gateWeight) + matmul(upGradient, upWeight)).reshaped(input.shape),
            layer: SwiGLU(
                gateWeight: matmul(gateGradient, flat, transposingLeft: true),
                upWeight: matmul(upGradient, flat, transposingLeft: true),
                downWeight: matmul(delta, gate * share * up, transposingLeft: true)))
    }
}
