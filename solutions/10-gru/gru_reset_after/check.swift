import CheckKit
import NumericCore

/// The states with z kept and r before the product, the two biases added up.
private func resetBefore(_ inputs: CheckValues) -> Tensor {
    let (x, wih, whh) = (inputs.tensor("x"), inputs.tensor("wih"), inputs.tensor("whh"))
    let b = inputs.tensor("bih") + inputs.tensor("bhh")
    var h = inputs.tensor("h0")
    let size = h.shape[1]
    func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
        tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
    }
    func sum(_ gate: Int, _ x: Tensor, _ h: Tensor) -> Tensor {
        matmul(x, block(wih, gate).transposed()) + matmul(h, block(whh, gate).transposed()) + block(b, gate)
    }
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let xt = x.slice(axis: 1, at: t)
        let (r, z) = (sigmoid(sum(0, xt, h)), sigmoid(sum(1, xt, h)))
        h = z * h + (1 - z) * tanh(sum(2, xt, r * h))
        states.append(h)
    }
    return stack(states, axis: 1)
}

/// The same call with the sums of one gate, 0 for r or 1 for z, moved far to one side in every unit.
private func moving(_ gate: Int, by amount: Float, in inputs: CheckValues) -> CheckValues {
    var moved = inputs
    let size = inputs.tensor("h0").shape[1]
    var shift = Tensor(zeros: [3 * size])
    for unit in gate * size..<(gate + 1) * size { shift[unit] = amount }
    moved["bih"] = .tensor(inputs.tensor("bih") + shift)
    return moved
}

let check = Check(
    laws: [
        CheckLaw(
            "open-reset-agrees",
            "With r open, at sums near 100, it makes no difference where it acts: the states are those of a reset before the product.",
            probes: { inputs, _ in [moving(0, by: 100, in: inputs)] },
            holds: { inputs, answers in
                answers[0].tensor().isClose(to: resetBefore(inputs[0]), relative: 1e-3, absolute: 1e-4)
            }),
        CheckLaw(
            "open-keeps",
            "With z at sums near 100 every state is the one before: here z is the share that is kept.",
            probes: { inputs, _ in [moving(1, by: 100, in: inputs)] },
            holds: { inputs, answers in
                let h0 = inputs[0].tensor("h0")
                return (0..<answers[0].tensor().shape[1]).allSatisfy {
                    answers[0].tensor().slice(axis: 1, at: $0).isClose(to: h0)
                }
            }),
        CheckLaw(
            "shut-reset-hides-the-past",
            "With r and z shut, at sums near -100, neither h0 nor the state's bias of the candidate reaches the states.",
            probes: { inputs, _ in
                let forgetting = moving(1, by: -100, in: moving(0, by: -100, in: inputs))
                var other = forgetting
                let size = inputs.tensor("h0").shape[1]
                var bhh = inputs.tensor("bhh")
                for unit in 2 * size..<3 * size { bhh[unit] = 0.5 - bhh[unit] }
                other["h0"] = .tensor(-0.7 * inputs.tensor("h0"))
                other["bhh"] = .tensor(bhh)
                return [forgetting, other]
            },
            holds: { _, answers in answers[0].tensor().isClose(to: answers[1].tensor()) }),
    ])
