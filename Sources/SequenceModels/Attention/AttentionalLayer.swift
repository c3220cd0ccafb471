import NumericCore

/// A state looks at a memory and takes in what it sees: h̃ = tanh(W_c [c; s]).
///
/// Luong, Pham and Manning 2015, "Effective approaches to attention-based neural machine translation", global
/// attention; the context stands first, as in their equation 5. Letters: B batch, S source steps, H numbers of
/// state, C numbers of memory, A numbers of h̃.
package struct AttentionalLayer<Score: AttentionScore>: Parameterized {
    /// How the state looks at the memory.
    package var attention: Attention<Score>
    /// W_c [A, C + H].
    package var combination: Tensor

    /// A layer from its attention and W_c [A, C + H].
    package init(attention: Attention<Score>, combination: Tensor) {
        self.attention = attention
        self.combination = combination
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        attention.forEachParameter(under: "attention", visit)
        visit("combination", &combination)
    }

    /// What a state saw and what it became.
    package struct Output: Sendable, Equatable {
        /// How much of each source step was seen [B, S], and the context [B, C].
        package var view: Attention<Score>.View
        /// h̃ [B, A].
        package var attentional: Tensor
    }

    /// - Parameters:
    ///   - state: s [B, H].
    ///   - memory: keys and values in one [B, S, C].
    ///   - lengths: how many steps of each memory are real; all when not given.
    package func forward(_ state: Tensor, memory: Tensor, lengths: [Int]? = nil) -> Output {
        let view = attention.forward(query: state, keys: memory, values: memory, lengths: lengths)
        let joined = concatenate([view.context, state], axis: 1)
        return Output(view: view, attentional: tanh(matmul(joined, combination, transposingRight: true)))
    }

    /// The gradients of s, the memory and the layer, given that of h̃ [B, A].
    ///
    /// - Parameter output: what `forward` returned for the same inputs.
    package func backward(
        upstream: Tensor, state: Tensor, memory: Tensor, output: Output
    ) -> (state: Tensor, memory: Tensor, layer: AttentionalLayer<Score>) {
        let delta = upstream * (1 - output.attentional * output.attentional)
        let joined = concatenate([output.view.context, state], axis: 1)
        let below = matmul(delta, combination)
        let size = memory.shape[2]
        let look = attention.backward(
            upstream: below.slice(axis: 1, from: 0, to: size), query: state, keys: memory, values: memory,
            view: output.view)
        return (
            below.slice(axis: 1, from: size, to: below.shape[1]) + look.query, look.keys + look.values,
            AttentionalLayer(
                attention: look.attention,
                combination: matmul(delta, joined, transposingLeft: true))
        )
    }
}

/// A decoder that first takes its step and then looks: s_t = f(s_{t-1}, y_{t-1}), h̃_t from s_t.
///
/// Luong, Pham and Manning 2015, without input feeding. Bahdanau's decoder, which looks before the step, is
/// `EncoderDecoder` with attention.
package struct AttentiveDecoder<Cell: RecurrentCell, Score: AttentionScore>: Parameterized {
    /// Takes the step.
    package var cell: Cell
    /// Looks after it.
    package var layer: AttentionalLayer<Score>

    /// A decoder from its parts.
    package init(cell: Cell, layer: AttentionalLayer<Score>) {
        self.cell = cell
        self.layer = layer
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        cell.forEachParameter(under: "cell", visit)
        layer.forEachParameter(under: "layer", visit)
    }

    /// The state after the step, and what it saw.
    package struct Step: Sendable {
        /// s_t, each part [B, H].
        package var state: Cell.State
        /// α_t [B, S], c_t [B, C] and h̃_t [B, A].
        package var output: AttentionalLayer<Score>.Output
    }

    /// - Parameters:
    ///   - input: y_{t-1} [B, D].
    ///   - state: s_{t-1}, each part [B, H].
    ///   - memory: the encoder's outputs [B, S, C].
    ///   - lengths: how many steps of each memory are real; all when not given.
    package func step(
        _ input: Tensor, from state: Cell.State, memory: Tensor, lengths: [Int]? = nil
    ) -> Step {
        let after = cell.step(input, from: state)
        return Step(
            state: after, output: layer.forward(after.visible, memory: memory, lengths: lengths))
    }

    /// What flows back.
    package struct Gradients: Sendable {
        /// ∂L/∂y_{t-1} [B, D].
        package var input: Tensor
        /// The gradient of the state before the step.
        package var state: Cell.State
        /// The gradient of the memory [B, S, C].
        package var memory: Tensor
        /// A decoder whose numbers are derivatives.
        package var decoder: AttentiveDecoder<Cell, Score>
    }

    /// The gradients of one step.
    ///
    /// - Parameters:
    ///   - upstream: the gradient of h̃_t [B, A].
    ///   - upstreamState: that of the state after the step, from the steps that follow.
    ///   - step: what `step` returned for the same inputs.
    package func stepBackward(
        upstream: Tensor, upstreamState: Cell.State, input: Tensor, state: Cell.State, memory: Tensor,
        step: Step
    ) -> Gradients {
        let look = layer.backward(
            upstream: upstream, state: step.state.visible, memory: memory, output: step.output)
        let below = cell.stepBackward(
            upstream: upstreamState + .gradient(ofVisible: look.state), input: input, state: state)
        return Gradients(
            input: below.input, state: below.state, memory: look.memory,
            decoder: AttentiveDecoder(cell: below.cell, layer: look.layer))
    }
}
