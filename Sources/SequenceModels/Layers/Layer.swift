import NumericCore

/// A function with parameters from one tensor to another, and its way back.
///
/// The way back needs only the input: whatever else a layer wants it computes again.
package protocol Layer: Parameterized {
    /// The output for an input.
    func forward(_ input: Tensor) -> Tensor
    /// The gradients, given that of the output and the input as it was.
    func backward(upstream: Tensor, input: Tensor) -> LayerGradients<Self>
}

/// What flows back out of a layer.
package struct LayerGradients<Parameters: Sendable>: Sendable {
    /// The gradient of the input, in its shape.
    package var input: Tensor
    /// A layer whose numbers are derivatives.
    package var layer: Parameters
}

/// y = x + f(x): the gradient has a way around f.
///
/// He et al. 2016, "Deep residual learning for image recognition".
package struct Residual<Inner: Layer>: Layer {
    package var inner: Inner

    package init(_ inner: Inner) {
        self.inner = inner
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        inner.forEachParameter(visit)
    }

    package func forward(_ input: Tensor) -> Tensor {
        input + inner.forward(input)
    }

    package func backward(upstream: Tensor, input: Tensor) -> LayerGradients<Residual<Inner>> {
        let gradients = inner.backward(upstream: upstream, input: input)
        return LayerGradients(input: upstream + gradients.input, layer: Residual(gradients.layer))
    }
}
