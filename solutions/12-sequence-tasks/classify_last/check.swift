import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "last-state-only",
            "Only the last state is read: other states before it leave the logits as they are.",
            probes: { inputs, random in
                let states = inputs.tensor("states")
                let (before, last) = (states.shape[1] - 1, states.shape[1])
                var other = inputs
                if before > 0 {
                    let end = states.slice(axis: 1, from: before, to: last)
                    let noise = Tensor(normal: [states.shape[0], before, states.shape[2]], using: &random)
                    other["states"] = .tensor(concatenate([noise, end], axis: 1))
                }
                return [inputs, other]
            },
            holds: { _, answers in answers[0].tensor().isClose(to: answers[1].tensor()) })
    ])
