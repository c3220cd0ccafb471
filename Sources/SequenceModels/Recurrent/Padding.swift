import NumericCore

/// What sequences of different lengths need when they stand in one box [B, T, …].
///
/// Step t of a row is valid if t < length; what stands behind is padding.
package enum Padding {
    /// 1 at valid steps, 0 at padding: [B, T].
    package static func mask(lengths: [Int], time: Int) -> Tensor {
        Tensor(
            shape: [lengths.count, time],
            lengths.flatMap { length in (0..<time).map { $0 < length ? 1 : 0 } })
    }

    /// Each sequence from its last step to its first, padding left where it is: [B, T, D] to [B, T, D].
    ///
    /// Twice is the identity, so it is its own way back: the gradient is turned around in the same way.
    package static func reversed(_ input: Tensor, lengths: [Int]) -> Tensor {
        let (time, width) = (input.shape[1], input.shape[2])
        require(
            lengths.count == input.shape[0] && lengths.allSatisfy { (0...time).contains($0) },
            "lengths \(lengths) for a batch of shape \(input.shape)")
        var scalars: [Float] = []
        scalars.reserveCapacity(input.count)
        for (row, length) in lengths.enumerated() {
            for step in 0..<time {
                let from = (row * time + (step < length ? length - 1 - step : step)) * width
                scalars += input.scalars[from..<(from + width)]
            }
        }
        return Tensor(shape: input.shape, scalars)
    }
}

/// The states of two readers of one sequence, one from each end, side by side.
///
/// Schuster and Paliwal 1997, "Bidirectional recurrent neural networks". `RecurrentNetwork` has this inside.
package enum BidirectionalStates {
    /// What the two readers know.
    package struct Joined: Sendable, Equatable {
        /// At each step what stands before and what stands behind it, [B, T, 2H], forward first.
        package var all: Tensor
        /// The states in which the two readers ended [B, 2H].
        package var summary: Tensor
    }

    /// - Parameters:
    ///   - forward: states in time order [B, T, H].
    ///   - backward: states in the order in which that reader read, from each row's last step on [B, T, H].
    ///   - lengths: how many steps of each row are valid; all when not given.
    package static func join(forward: Tensor, backward: Tensor, lengths: [Int]? = nil) -> Joined {
        let lengths = lengths ?? [Int](repeating: forward.shape[1], count: forward.shape[0])
        return Joined(
            all: concatenate([forward, Padding.reversed(backward, lengths: lengths)], axis: 2),
            summary: concatenate([forward, backward].map { Pooling.last($0, lengths: lengths) }, axis: 1))
    }

    /// The gradients of both readers' states [B, T, H], each in its own order.
    ///
    /// - Parameters:
    ///   - upstream: the gradient of `all` [B, T, 2H].
    ///   - upstreamSummary: that of `summary` [B, 2H].
    package static func backward(
        upstream: Tensor, upstreamSummary: Tensor, lengths: [Int]? = nil
    ) -> (forward: Tensor, backward: Tensor) {
        let size = upstream.shape[2] / 2
        let lengths = lengths ?? [Int](repeating: upstream.shape[1], count: upstream.shape[0])
        func half(_ index: Int) -> Tensor {
            let own = upstream.slice(axis: 2, from: index * size, to: (index + 1) * size)
            let turned = index == 0 ? own : Padding.reversed(own, lengths: lengths)
            let last = upstreamSummary.slice(axis: 1, from: index * size, to: (index + 1) * size)
            return turned + Pooling.lastBackward(upstream: last, states: own, lengths: lengths)
        }
        return (half(0), half(1))
    }
}
