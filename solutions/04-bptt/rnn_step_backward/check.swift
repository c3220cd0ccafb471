import CheckKit
import NumericCore

/// The loss whose gradient in the new state is dh: the sum of their products.
private func loss(_ inputs: CheckValues) -> Float {
    let sum =
        matmul(inputs.tensor("x"), inputs.tensor("wx"), transposingRight: true)
        + matmul(inputs.tensor("hPrevious"), inputs.tensor("wh"), transposingRight: true)
    return (tanh(sum) * inputs.tensor("dh")).sum()
}

let check = Check(laws: [
    CheckLaw(
        "central-difference",
        "Each gradient is the slope of the step: moving an input or a weight a little moves the state as it says.",
        probes: { inputs, _ in
            var probe = inputs
            let sum =
                matmul(inputs.tensor("x"), inputs.tensor("wx"), transposingRight: true)
                + matmul(inputs.tensor("hPrevious"), inputs.tensor("wh"), transposingRight: true)
            probe["h"] = .tensor(tanh(sum))
            return [probe]
        },
        holds: { inputs, answers in
            [("x", "dx"), ("hPrevious", "dhPrevious"), ("wx", "dwx"), ("wh", "dwh")].allSatisfy { of, label in
                let value = inputs[0].tensor(of)
                // Every other number up, the rest down: one direction for all of them at once.
                var direction = Tensor(ones: value.shape).scalars
                for n in stride(from: 1, to: direction.count, by: 2) { direction[n] = -1 }
                let way = Tensor(shape: value.shape, direction) * 0.01
                var (up, down) = (inputs[0], inputs[0])
                up[of] = .tensor(value + way)
                down[of] = .tensor(value - way)
                let measured = (loss(up) - loss(down)) / 2
                let told = (answers[0].tensor(label) * way).sum()
                return abs(measured - told) <= 1e-3 * (1 + abs(measured))
            }
        })
])
