import NumericCore

/// y = x / √(mean x² + ε) ⊙ γ over the last axis: no mean is taken out and there is no bias.
///
/// Zhang and Sennrich 2019, "Root mean square layer normalization".
package struct RMSNorm: Layer, Equatable {
    /// γ [E].
    package var gain: Tensor
    /// ε, inside the root.
    package var epsilon: Float

    /// A layer from γ [E].
    package init(gain: Tensor, epsilon: Float = 1e-5) {
        self.gain = gain
        self.epsilon = epsilon
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("gain", &gain)
    }

    /// [..., E] to [..., E].
    package func forward(_ input: Tensor) -> Tensor {
        let flat = rows(of: input)
        return (flat * column(scale(of: flat)) * gain).reshaped(input.shape)
    }

    /// The gradients of the input and γ, given that of the output [..., E].
    package func backward(upstream: Tensor, input: Tensor) -> LayerGradients<RMSNorm> {
        let (flat, delta) = (rows(of: input), rows(of: upstream))
        let scale = column(scale(of: flat))
        let value = flat * scale
        let inner = delta * gain
        // The size of a row depends on each of its numbers: what would only lengthen it is taken out.
        let share = value * column((inner * value).mean(axis: 1))
        return LayerGradients(
            input: (scale * (inner - share)).reshaped(input.shape),
            layer: RMSNorm(gain: (delta * value).sum(axis: 0), epsilon: epsilon))
    }

    /// 1 / √(mean x² + ε) [N].
    private func scale(of input: Tensor) -> Tensor {
        1 / sqrt((input * input).mean(axis: 1) + epsilon)
    }
}
