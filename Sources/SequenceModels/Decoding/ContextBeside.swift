import NumericCore

/// One context beside every step of a sequence: [y_t; c], or [s_t; c].
///
/// Letters: B batch, T steps, D numbers a step, C numbers of context.
package enum ContextBeside {
    /// y [B, T, D] and c [B, C] to [B, T, D + C], y first.
    package static func forward(_ steps: Tensor, context: Tensor) -> Tensor {
        let (batch, size) = (context.shape[0], context.shape[1])
        require(
            steps.rank == 3 && steps.shape[0] == batch,
            "steps of shape \(steps.shape) where [\(batch), T, D] was expected")
        let repeated = context.reshaped([batch, 1, size]) + Tensor(zeros: [batch, steps.shape[1], size])
        return concatenate([steps, repeated], axis: 2)
    }

    /// The gradients of y [B, T, D] and c [B, C], given that of both side by side.
    ///
    /// c is used at every step, so what its copies get adds up.
    package static func backward(upstream: Tensor, contextSize: Int) -> (steps: Tensor, context: Tensor) {
        let width = upstream.shape[2]
        return (
            upstream.slice(axis: 2, from: 0, to: width - contextSize),
            upstream.slice(axis: 2, from: width - contextSize, to: width).sum(axis: 1)
        )
    }
}

/// A decoder that reads the context with every token: s_t = f(s_{t-1}, [y_{t-1}; c]).
///
/// Cho et al. 2014, "Learning phrase representations using RNN encoder-decoder". The tokens before are known
/// from the start, as in training; `EncoderDecoder` is the whole model, which also writes by itself.
package struct ContextDecoder<Cell: RecurrentCell>: Parameterized {
    /// Reads D + C numbers.
    package var cell: Cell

    /// A decoder around a cell.
    package init(_ cell: Cell) {
        self.cell = cell
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        cell.forEachParameter(visit)
    }

    /// A pass with what the way back needs.
    package struct Recording: Sendable {
        /// s of every step [B, T, H], and the last.
        package let states: RecurrentLayer<Cell>.States
        let run: RecurrentLayer<Cell>.Recording
        let contextSize: Int
    }

    /// - Parameters:
    ///   - inputs: y [B, T, D], the target tokens one late.
    ///   - context: c [B, C].
    ///   - initialState: s_0 [B, H].
    /// - Returns: s of every step [B, T, H], and the last.
    package func forward(_ inputs: Tensor, context: Tensor, from initialState: Cell.State) -> Recording {
        let run = RecurrentLayer(cell).record(
            ContextBeside.forward(inputs, context: context), from: initialState)
        return Recording(states: run.states, run: run, contextSize: context.shape[1])
    }

    /// What flows back.
    package struct Gradients: Sendable {
        /// ∂L/∂y [B, T, D].
        package var inputs: Tensor
        /// ∂L/∂c [B, C].
        package var context: Tensor
        /// The gradient of s_0, each part [B, H].
        package var initialState: Cell.State
        /// A decoder whose numbers are derivatives.
        package var decoder: ContextDecoder<Cell>
    }

    /// The gradients, given that of the states [B, T, H].
    package func backward(_ recording: Recording, upstream: Tensor) -> Gradients {
        let batch = upstream.shape[0]
        let below = RecurrentLayer(cell).backward(
            recording.run, upstream: upstream,
            upstreamLast: .zeros(batch: batch, hidden: cell.hiddenSize))
        let parts = ContextBeside.backward(upstream: below.input, contextSize: recording.contextSize)
        return Gradients(
            inputs: parts.steps, context: parts.context, initialState: below.state,
            decoder: ContextDecoder(below.cell))
    }
}

/// An output layer that sees the context with every state: log softmax(W [s_t; c] + b).
///
/// Cho et al. 2014, "Learning phrase representations using RNN encoder-decoder".
package struct ContextOutput: Parameterized, Equatable {
    /// W [V, H + C] and b [V].
    package var linear: Linear

    /// An output layer from W [V, H + C] and b [V].
    package init(_ linear: Linear) {
        self.linear = linear
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        linear.forEachParameter(visit)
    }

    /// s [B, T, H] and c [B, C] to log-probabilities [B, T, V].
    package func forward(_ states: Tensor, context: Tensor) -> Tensor {
        logSoftmax(linear.forward(ContextBeside.forward(states, context: context)))
    }

    /// The gradients of s, c and the layer, given that of the log-probabilities [B, T, V].
    package func backward(
        upstream: Tensor, states: Tensor, context: Tensor
    ) -> (states: Tensor, context: Tensor, output: ContextOutput) {
        let joined = ContextBeside.forward(states, context: context)
        let logits = logSoftmaxBackward(
            upstream: upstream, logProbabilities: logSoftmax(linear.forward(joined)))
        let below = linear.backward(upstream: logits, input: joined)
        let parts = ContextBeside.backward(upstream: below.input, contextSize: context.shape[1])
        return (parts.steps, parts.context, ContextOutput(below.layer))
    }
}
