import NumericCore

/// One vector for a whole sequence, from the states of its steps.
///
/// Letters: B batch, T steps, H numbers of state. Steps at and after a row's length are padding: they are not
/// read, and get no gradient. Every length is at least 1.
package enum Pooling {
    /// The state of each row's own last step: [B, T, H] to [B, H].
    package static func last(_ states: Tensor, lengths: [Int]? = nil) -> Tensor {
        let lengths = checked(lengths, states)
        return gathered(states, lengths.map { [Int](repeating: $0 - 1, count: states.shape[2]) })
    }

    /// The mean over each row's steps, unit by unit: [B, T, H] to [B, H].
    package static func mean(_ states: Tensor, lengths: [Int]? = nil) -> Tensor {
        let lengths = checked(lengths, states)
        return stack(
            lengths.indices.map { row in
                states.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: lengths[row]).mean(axis: 0)
            }, axis: 0)
    }

    /// The largest value over each row's steps, unit by unit: [B, T, H] to [B, H].
    package static func max(_ states: Tensor, lengths: [Int]? = nil) -> Tensor {
        let lengths = checked(lengths, states)
        return gathered(states, winners(states, lengths))
    }

    /// The gradient of the states for `last`: all of it stands at each row's last step.
    package static func lastBackward(
        upstream: Tensor, states: Tensor, lengths: [Int]? = nil
    ) -> Tensor {
        let lengths = checked(lengths, states)
        return scattered(
            upstream, states, lengths.map { [Int](repeating: $0 - 1, count: states.shape[2]) })
    }

    /// The gradient of the states for `mean`: each of n steps gets 1/n of it.
    package static func meanBackward(
        upstream: Tensor, states: Tensor, lengths: [Int]? = nil
    ) -> Tensor {
        let lengths = checked(lengths, states)
        let size = states.shape[2]
        var scalars = [Float](repeating: 0, count: states.count)
        for (row, length) in lengths.enumerated() {
            for step in 0..<length {
                for unit in 0..<size {
                    scalars[(row * states.shape[1] + step) * size + unit] =
                        upstream.scalars[row * size + unit] / Float(length)
                }
            }
        }
        return Tensor(shape: states.shape, scalars)
    }

    /// The gradient of the states for `max`: unit by unit all of it goes to the step that was largest, the first
    /// of several.
    package static func maxBackward(
        upstream: Tensor, states: Tensor, lengths: [Int]? = nil
    ) -> Tensor {
        let lengths = checked(lengths, states)
        return scattered(upstream, states, winners(states, lengths))
    }

    /// For each row and unit the step of the largest value, [B][H].
    private static func winners(_ states: Tensor, _ lengths: [Int]) -> [[Int]] {
        lengths.indices.map { row in
            (0..<states.shape[2]).map { unit in
                (0..<lengths[row]).reduce(0) {
                    states[row, $1, unit] > states[row, $0, unit] ? $1 : $0
                }
            }
        }
    }

    private static func gathered(_ states: Tensor, _ steps: [[Int]]) -> Tensor {
        Tensor(
            shape: [states.shape[0], states.shape[2]],
            steps.indices.flatMap { row in
                steps[row].indices.map { states[row, steps[row][$0], $0] }
            })
    }

    private static func scattered(_ upstream: Tensor, _ states: Tensor, _ steps: [[Int]]) -> Tensor {
        let (time, size) = (states.shape[1], states.shape[2])
        var scalars = [Float](repeating: 0, count: states.count)
        for row in steps.indices {
            for (unit, step) in steps[row].enumerated() {
                scalars[(row * time + step) * size + unit] = upstream.scalars[row * size + unit]
            }
        }
        return Tensor(shape: states.shape, scalars)
    }

    private static func checked(_ lengths: [Int]?, _ states: Tensor) -> [Int] {
        require(states.rank == 3, "states of shape \(states.shape) where [B, T, H] was expected")
        let lengths = lengths ?? [Int](repeating: states.shape[1], count: states.shape[0])
        require(
            lengths.count == states.shape[0] && lengths.allSatisfy { (1...states.shape[1]).contains($0) },
            "lengths \(lengths) for states of shape \(states.shape)")
        return lengths
    }
}
