import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "one-step-is-a-step", "With T = 1 the states are what one step of the cell gives.",
            probes: { inputs, _ in
                var probe = inputs
                probe["x"] = .tensor(inputs.tensor("x").slice(axis: 1, from: 0, to: 1))
                return [probe]
            },
            holds: { inputs, answers in
                let input = inputs[0]
                let step = rnnStep(
                    x: input.tensor("x").slice(axis: 1, at: 0), h: input.tensor("h0"), wx: input.tensor("wx"),
                    wh: input.tensor("wh"), b: input.tensor("b"))
                return answers[0].tensor("states").slice(axis: 1, at: 0).isClose(to: step)
            })
    ])
