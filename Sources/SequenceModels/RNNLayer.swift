import NumericCore

/// One `RNNCell` used at every step of a sequence.
package struct RNNLayer: Sendable, Equatable {
    package var cell: RNNCell

    /// A layer around a cell.
    package init(_ cell: RNNCell) {
        self.cell = cell
    }

    /// Runs the cell over time.
    ///
    /// - Parameters:
    ///   - inputs: x [B, T, D].
    ///   - initialState: h_0 [B, H].
    /// - Returns: all states [B, T, H]; the state after the last step is the last of them, or
    ///   `initialState` itself when T is 0.
    package func forward(_ inputs: Tensor, from initialState: Tensor) -> States {
        var state = initialState
        var states: [Tensor] = []
        for time in 0..<inputs.shape[1] {
            state = cell.step(inputs.slice(axis: 1, at: time), from: state)
            states.append(state)
        }
        let (batch, hidden) = (initialState.shape[0], initialState.shape[1])
        let all = states.isEmpty ? Tensor(zeros: [batch, 0, hidden]) : stack(states, axis: 1)
        return States(all: all, last: state)
    }

    /// What `forward` returns.
    package struct States: Sendable, Equatable {
        /// h_1 … h_T, [B, T, H].
        package var all: Tensor
        /// h_T, [B, H].
        package var last: Tensor
    }

    /// Back-propagation through time.
    ///
    /// One set of weights is used T times, so its gradients add up; the gradient of a state is what comes
    /// from above at that step plus what the next step sends back (Werbos 1990, "Backpropagation through
    /// time").
    ///
    /// - Parameters:
    ///   - upstream: ∂L/∂h_t for every t, [B, T, H].
    ///   - upstreamLast: an extra ∂L/∂h_T, [B, H].
    ///   - inputs: x [B, T, D] as given to `forward`.
    ///   - initialState: h_0 [B, H] as given to `forward`.
    ///   - states: h [B, T, H] as `forward` returned them.
    package func backward(
        upstream: Tensor, upstreamLast: Tensor, inputs: Tensor, initialState: Tensor, states: Tensor
    ) -> RNNCell.Gradients {
        var total = RNNCell.Gradients(
            input: Tensor(zeros: inputs.shape), state: upstreamLast,
            inputWeights: Tensor(zeros: cell.inputWeights.shape),
            hiddenWeights: Tensor(zeros: cell.hiddenWeights.shape),
            bias: Tensor(zeros: cell.bias.shape))
        var inputGradients: [Tensor] = []
        for time in (0..<inputs.shape[1]).reversed() {
            let before = time == 0 ? initialState : states.slice(axis: 1, at: time - 1)
            let step = cell.stepBackward(
                upstream: upstream.slice(axis: 1, at: time) + total.state,
                input: inputs.slice(axis: 1, at: time),
                state: before, output: states.slice(axis: 1, at: time))
            total.inputWeights += step.inputWeights
            total.hiddenWeights += step.hiddenWeights
            total.bias += step.bias
            total.state = step.state
            inputGradients.append(step.input)
        }
        if !inputGradients.isEmpty { total.input = stack(inputGradients.reversed(), axis: 1) }
        return total
    }
}
