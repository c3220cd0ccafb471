import CheckKit
import NumericCore

/// How far the largest two states of a unit are apart, where they are closest.
private func margin(_ states: Tensor) -> Float {
    var least = Float.infinity
    for row in 0..<states.shape[0] {
        for unit in 0..<states.shape[2] {
            let sorted = (0..<states.shape[1]).map { states[row, $0, unit] }.sorted(by: >)
            if sorted.count > 1 { least = min(least, sorted[0] - sorted[1]) }
        }
    }
    return least
}

/// The sum of the products of two tensors.
private func inner(_ one: Tensor, _ other: Tensor) -> Double {
    zip(one.scalars, other.scalars).reduce(0) { $0 + Double($1.0) * Double($1.1) }
}

/// A direction for every state, the same each time it is asked for.
private func direction(_ shape: [Int]) -> Tensor {
    var random = SeededRandom(seed: 12)
    return Tensor(normal: shape, using: &random).map { tanh($0) }
}

let check = Check(
    // Whose state is the largest does not hang on rounding.
    accepts: { inputs, _ in margin(inputs.tensor("states")) > 1e-3 },
    laws: [
        CheckLaw(
            "slopes-of-the-pooled",
            "Move all states a little: mean and maximum, weighed by dmean and dmax, move as your gradients say.",
            probes: { inputs, _ in
                // The winners are put well ahead, so that a small move does not change who wins.
                var probe = inputs
                let states = inputs.tensor("states")
                let largest = states.max(axis: 1)
                var ahead = states
                for row in 0..<states.shape[0] {
                    for t in 0..<states.shape[1] {
                        for unit in 0..<states.shape[2] where states[row, t, unit] == largest[row, unit] {
                            ahead[row, t, unit] += 0.1
                        }
                    }
                }
                probe["states"] = .tensor(ahead)
                return [probe]
            },
            holds: { inputs, answers in
                let states = inputs[0].tensor("states")
                let (move, step) = (direction(states.shape), Float(0.01))
                func loss(_ states: Tensor) -> Double {
                    let pooled = poolStates(states: states)
                    return inner(pooled.mean, inputs[0].tensor("dmean"))
                        + inner(pooled.max, inputs[0].tensor("dmax"))
                }
                let measured = (loss(states + move * step) - loss(states - move * step)) / Double(2 * step)
                let told = inner(answers[0].tensor(), move)
                return abs(measured - told) <= 1e-3 * (1 + abs(measured))
            }),
        CheckLaw(
            "nothing-is-lost",
            "What a unit's states get sums over time to its dmean plus its dmax: pooling hands all of it on and adds nothing."
        ) { inputs, answer in
            let arrived = answer.tensor().sum(axis: 1)
            return arrived.isClose(to: inputs.tensor("dmean") + inputs.tensor("dmax"), absolute: 1e-4)
        },
    ])
