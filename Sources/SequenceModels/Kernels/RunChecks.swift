import NumericCore

extension RecurrentCell {
    /// Stops when shapes do not fit: a run reads plain memory and would not notice.
    func requireFit(
        _ inputs: Tensor, layout: PackedLayout, state: State, weights: [Tensor], gates: Int
    ) {
        let size = hiddenSize
        require(
            weights[0].shape == [gates * size, inputSize] && weights[1].shape == [gates * size, size]
                && weights[2...].allSatisfy { $0.shape == [gates * size] },
            "weights of shapes \(weights.map(\.shape)) where [\(gates)H, D], [\(gates)H, H] and "
                + "[\(gates)H] were expected")
        require(
            inputs.shape == [layout.rowCount, inputSize],
            "inputs of shape \(inputs.shape) where [\(layout.rowCount), \(inputSize)] was expected")
        require(
            state.parts.allSatisfy { $0.shape == [layout.batch, size] },
            "a state of shapes \(state.parts.map(\.shape)) where [\(layout.batch), \(size)] was expected")
    }

    /// Stops when the gradients of a run's outputs have other shapes than the outputs.
    func requireFit(_ upstream: Tensor, layout: PackedLayout, last: State) {
        require(
            upstream.shape == [layout.rowCount, hiddenSize],
            "upstream of shape \(upstream.shape) where [\(layout.rowCount), \(hiddenSize)] was expected")
        require(
            last.parts.allSatisfy { $0.shape == [layout.batch, hiddenSize] },
            "gradients of the last state of shapes \(last.parts.map(\.shape)) where "
                + "[\(layout.batch), \(hiddenSize)] was expected")
    }
}
