import CheckKit
import NumericCore

/// The same call with the sums of one gate, 0 for r or 1 for z, moved far to one side in every unit.
private func moving(_ gate: Int, by amount: Float, in inputs: CheckValues) -> CheckValues {
    var moved = inputs
    let size = inputs.tensor("h0").shape[1]
    var shift = Tensor(zeros: [3 * size])
    for unit in gate * size..<(gate + 1) * size { shift[unit] = amount }
    moved["b"] = .tensor(inputs.tensor("b") + shift)
    return moved
}

let check = Check(
    laws: [
        CheckLaw(
            "shut-keeps",
            "With the update gate shut, at sums near -100, nothing is written: every state is the one before.",
            probes: { inputs, _ in [moving(1, by: -100, in: inputs)] },
            holds: { inputs, answers in
                let h0 = inputs[0].tensor("h0")
                return (0..<answers[0].tensor().shape[1]).allSatisfy {
                    answers[0].tensor().slice(axis: 1, at: $0).isClose(to: h0)
                }
            }),
        CheckLaw(
            "reset-forgets",
            "With r shut and z open, at sums near -100 and 100, nothing of the past is left: another h0 gives the same states.",
            probes: { inputs, _ in
                let forgetting = moving(1, by: 100, in: moving(0, by: -100, in: inputs))
                var other = forgetting
                other["h0"] = .tensor(-0.7 * inputs.tensor("h0"))
                return [forgetting, other]
            },
            holds: { _, answers in answers[0].tensor().isClose(to: answers[1].tensor()) }),
    ])
