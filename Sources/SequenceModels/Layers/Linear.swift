import NumericCore

/// y = x Wᵀ + b over the last axis.
package struct Linear: Layer, Equatable {
    /// W [out, in].
    package var weight: Tensor
    /// b [out].
    package var bias: Tensor

    /// A layer from W [out, in] and b [out]; b is 0 when not given.
    package init(weight: Tensor, bias: Tensor? = nil) {
        self.weight = weight
        self.bias = bias ?? Tensor(zeros: [weight.shape[0]])
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("weight", &weight)
        visit("bias", &bias)
    }

    /// [..., in] to [..., out].
    package func forward(_ input: Tensor) -> Tensor {
        let result = matmul(rows(of: input), weight, transposingRight: true) + bias
        return result.reshaped(input.shape.dropLast() + [weight.shape[0]])
    }

    package func backward(upstream: Tensor, input: Tensor) -> LayerGradients<Linear> {
        let delta = rows(of: upstream)
        let gradient = Linear(
            weight: matmul(delta, rows(of: input), transposingLeft: true), bias: delta.sum(axis: 0))
        return LayerGradients(input: matmul(delta, weight).reshaped(input.shape), layer: gradient)
    }

}

/// All axes but the last as one: [..., D] to [N, D].
func rows(of tensor: Tensor) -> Tensor {
    let width = tensor.shape.last ?? 1
    return tensor.reshaped([tensor.shape.dropLast().reduce(1, *), width])
}
