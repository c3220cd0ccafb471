import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("the first step, v = 0") { inputs, _ in
            inputs["v"] = .tensor(inputs.tensor("v") * 0)
        },
        ExtraCase("no slope") { inputs, _ in
            inputs["g"] = .tensor(inputs.tensor("g") * 0)
        },
    ],
    laws: [
        CheckLaw(
            "plain-without-momentum",
            "With μ = 0 the weights move as by sgdStep, and the velocity is the slope.",
            probes: { inputs, _ in
                var probe = inputs
                probe["momentum"] = .float(0)
                return [probe]
            },
            holds: { inputs, answers in
                let given = inputs[0]
                let plain = sgdStep(w: given.tensor("w"), g: given.tensor("g"), rate: given.float("rate"))
                return answers[0].tensor("w").isClose(to: plain)
                    && answers[0].tensor("v").isClose(to: given.tensor("g"))
            }),
        CheckLaw(
            "settles",
            "A velocity of g / (1 − μ) is what the same slope leads to in the end: it does not change any more.",
            probes: { inputs, _ in
                var probe = inputs
                probe["v"] = .tensor(inputs.tensor("g") / (1 - inputs.float("momentum")))
                return [probe]
            },
            holds: { inputs, answers in
                answers[0].tensor("v").isClose(to: inputs[0].tensor("v"), relative: 1e-3, absolute: 1e-4)
            }),
    ])
