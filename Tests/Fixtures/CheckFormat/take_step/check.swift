import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "all-steps-give-the-batch", "All the steps, stacked along axis 1, give the batch back.",
            probes: { inputs, _ in
                (0..<inputs.tensor("x").shape[1]).map { step in
                    var probe = inputs
                    probe["t"] = .int(step)
                    return probe
                }
            },
            holds: { inputs, answers in
                stack(answers.map { $0.tensor }, axis: 1) == inputs[0].tensor("x")
            })
    ])
