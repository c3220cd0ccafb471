import CheckKit
import NumericCore

private func half(_ answer: CheckValues, _ second: Bool) -> Tensor {
    let states = answer.tensor("states")
    let rows = states.shape[0] / 2
    return states.slice(axis: 0, from: second ? rows : 0, to: second ? 2 * rows : rows)
}

let check = Check(
    laws: [
        CheckLaw(
            "as-if-alone", "The states of the second batch are the same whatever the first one was.",
            probes: { inputs, _ in
                var other = inputs
                other["first"] = .tensor(-inputs.tensor("first"))
                return [inputs, other]
            },
            holds: { _, answers in half(answers[0], true).isClose(to: half(answers[1], true)) }),
        CheckLaw(
            "in-either-order", "If the two batches change places, so do their states, and no number changes.",
            probes: { inputs, _ in
                var other = inputs
                other["first"] = inputs["second"]
                other["second"] = inputs["first"]
                return [inputs, other]
            },
            holds: { _, answers in
                half(answers[0], true).isClose(to: half(answers[1], false))
                    && half(answers[0], false).isClose(to: half(answers[1], true))
            }),
    ])
