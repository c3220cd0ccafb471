import CheckKit
import NumericCore

let check = Check(laws: [
    CheckLaw(
        "one-step-is-the-step", "With a single step the way back is that of the step.",
        probes: { inputs, _ in
            var probe = inputs
            for label in ["x", "states", "dstates"] {
                probe[label] = .tensor(inputs.tensor(label).slice(axis: 1, from: 0, to: 1))
            }
            return [probe]
        },
        holds: { inputs, answers in
            let one = { (label: String) in inputs[0].tensor(label).slice(axis: 1, at: 0) }
            let step = rnnStepBackward(
                x: one("x"), hPrevious: inputs[0].tensor("h0"), h: one("states"), wx: inputs[0].tensor("wx"),
                wh: inputs[0].tensor("wh"), dh: one("dstates"))
            return answers[0].tensor("dwh").isClose(to: step.dwh)
                && answers[0].tensor("dwx").isClose(to: step.dwx)
                && answers[0].tensor("dh0").isClose(to: step.dhPrevious)
        }),
    CheckLaw(
        "no-loss-no-steps",
        "Steps after the last loss change nothing: the gradients are those of the shorter sequence.",
        probes: { inputs, _ in
            let steps = inputs.tensor("x").shape[1]
            var (long, short) = (inputs, inputs)
            let kept = inputs.tensor("dstates").slice(axis: 1, from: 0, to: steps - 1)
            let none = Tensor(zeros: [kept.shape[0], 1, kept.shape[2]])
            long["dstates"] = .tensor(concatenate([kept, none], axis: 1))
            for label in ["x", "states", "dstates"] {
                short[label] = .tensor(inputs.tensor(label).slice(axis: 1, from: 0, to: steps - 1))
            }
            return [long, short]
        },
        holds: { _, answers in
            ["dwx", "dwh", "db", "dh0"].allSatisfy {
                answers[0].tensor($0).isClose(to: answers[1].tensor($0), relative: 1e-3, absolute: 1e-4)
            }
        }),
])
