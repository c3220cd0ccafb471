import NumericCore

/// Two linear layers with a ReLU or a GELU between, the same at every step.
package struct FeedForward: Layer, Equatable {
    /// What stands between the layers.
    package enum Activation: String, Sendable, CaseIterable {
        case relu, gelu
    }

    /// [F, E].
    package var first: Linear
    /// [E, F].
    package var second: Linear
    /// What stands between the two.
    package let activation: Activation

    /// A part from its layers [F, E] and [E, F].
    package init(first: Linear, second: Linear, activation: Activation = .relu) {
        self.first = first
        self.second = second
        self.activation = activation
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        first.forEachParameter(under: "linear1", visit)
        second.forEachParameter(under: "linear2", visit)
    }

    /// [..., E] to [..., E].
    package func forward(_ input: Tensor) -> Tensor {
        second.forward(activated(first.forward(input)))
    }

    /// The gradients of the input and both layers, given that of the output [..., E].
    package func backward(upstream: Tensor, input: Tensor) -> LayerGradients<FeedForward> {
        let inner = first.forward(input)
        let slope =
            switch activation {
            case .relu: inner.mapped { $0 > 0 ? 1 : 0 }
            case .gelu: GELU.slope(inner)
            }
        let above = second.backward(upstream: upstream, input: activated(inner))
        let below = first.backward(upstream: above.input * slope, input: input)
        return LayerGradients(
            input: below.input,
            layer: FeedForward(first: below.layer, second: above.layer, activation: activation))
    }

    private func activated(_ inner: Tensor) -> Tensor {
        switch activation {
        case .relu: relu(inner)
        case .gelu: GELU.forward(inner)
        }
    }
}
