import NumericCore

/// From the two last states of a bidirectional encoder to the first state of a decoder: tanh(W [→h; ←h] + b).
///
/// A decoder has one state, its encoder two, and they need not have the decoder's size (Bahdanau, Cho and
/// Bengio 2015, "Neural machine translation by jointly learning to align and translate", use ←h alone).
package struct StateBridge: Layer, Equatable {
    /// W [H, 2E] and b [H].
    package var linear: Linear

    /// A bridge from W [H, 2E] and b [H].
    package init(_ linear: Linear) {
        self.linear = linear
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        linear.forEachParameter(visit)
    }

    /// [→h; ←h] [B, 2E], the forward half first, to s_0 [B, H].
    package func forward(_ input: Tensor) -> Tensor {
        tanh(linear.forward(input))
    }

    /// The gradients of [→h; ←h] and the bridge, given that of s_0 [B, H].
    package func backward(upstream: Tensor, input: Tensor) -> LayerGradients<StateBridge> {
        let state = forward(input)
        let below = linear.backward(upstream: upstream * (1 - state * state), input: input)
        return LayerGradients(input: below.input, layer: StateBridge(below.layer))
    }
}
