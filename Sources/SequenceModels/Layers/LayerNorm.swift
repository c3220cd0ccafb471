import NumericCore

/// y = γ ⊙ (x - μ) / √(σ² + ε) + β over the last axis.
///
/// Ba, Kiros and Hinton 2016, "Layer normalization".
package struct LayerNorm: Layer, Equatable {
    /// γ [D].
    package var weight: Tensor
    /// β [D].
    package var bias: Tensor
    /// ε, which keeps a constant row from dividing by 0.
    package var epsilon: Float

    /// γ = 1 and β = 0 for D numbers.
    package init(size: Int, epsilon: Float = 1e-5) {
        self.init(weight: Tensor(ones: [size]), bias: Tensor(zeros: [size]), epsilon: epsilon)
    }

    /// A layer from γ [D] and β [D].
    package init(weight: Tensor, bias: Tensor, epsilon: Float = 1e-5) {
        self.weight = weight
        self.bias = bias
        self.epsilon = epsilon
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("weight", &weight)
        visit("bias", &bias)
    }

    /// [..., D] to [..., D].
    package func forward(_ input: Tensor) -> Tensor {
        (normalised(rows(of: input)).value * weight + bias).reshaped(input.shape)
    }

    package func backward(upstream: Tensor, input: Tensor) -> LayerGradients<LayerNorm> {
        let delta = rows(of: upstream)
        let (value, scale) = normalised(rows(of: input))
        let inner = delta * weight
        // Both the mean and the deviation depend on every entry: their shares are taken out.
        let shares = column(inner.mean(axis: 1)) + value * column((inner * value).mean(axis: 1))
        var gradient = self
        gradient.weight = (delta * value).sum(axis: 0)
        gradient.bias = delta.sum(axis: 0)
        return LayerGradients(
            input: (column(scale) * (inner - shares)).reshaped(input.shape), layer: gradient)
    }

    /// (x - μ) / √(σ² + ε) [N, D], and 1 / √(σ² + ε) [N].
    private func normalised(_ input: Tensor) -> (value: Tensor, scale: Tensor) {
        let centred = input - column(input.mean(axis: 1))
        let variance = (centred * centred).mean(axis: 1)
        let scale = 1 / sqrt(variance + epsilon)
        return (centred * column(scale), scale)
    }
}

/// [N] to [N, 1].
func column(_ vector: Tensor) -> Tensor {
    vector.reshaped([vector.count, 1])
}
