import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "steps-give-the-whole", "All steps, stacked in their order along axis 1, are x again.",
            probes: { inputs, _ in
                (0..<inputs.tensor("x").shape[1]).map { t in
                    var probe = inputs
                    probe["t"] = .int(t)
                    return probe
                }
            },
            holds: { inputs, answers in
                stack(answers.map { $0.tensor() }, axis: 1).isClose(to: inputs[0].tensor("x"))
            })
    ])
