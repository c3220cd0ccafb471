import CheckKit
import NumericCore

private func norm(_ t: Tensor) -> Float { sqrt((t * t).sum()) }

private func mean(_ inputs: CheckValues) -> Tensor { (inputs.tensor("first") + inputs.tensor("second")) / 2 }

/// The limit at so many times the norm of the mean gradient.
private func limit(_ times: Float, _ inputs: inout CheckValues) {
    inputs["limit"] = .float(max(0.01, norm(mean(inputs))) * times)
}

let check = Check(
    cases: [
        ExtraCase("each half above the limit, the batch below") { inputs, _ in
            let first = inputs.tensor("first")
            inputs["second"] = .tensor(inputs.tensor("second") * 0.2 - first * 0.9)
            limit(1.4, &inputs)
        },
        ExtraCase("one half far above the limit") { inputs, _ in
            inputs["second"] = .tensor(inputs.tensor("second") * 20)
            limit(0.3, &inputs)
        },
        ExtraCase("all below the limit") { inputs, _ in limit(9, &inputs) },
    ],
    laws: [
        CheckLaw(
            "only-the-mean-counts",
            "What is taken from one half's gradient and added to the other's changes nothing: only their mean counts.",
            probes: { inputs, _ in
                var moved = inputs
                let part = inputs.tensor("second") * 0.7
                moved["first"] = .tensor(inputs.tensor("first") + part)
                moved["second"] = .tensor(inputs.tensor("second") - part)
                return [inputs, moved]
            },
            holds: { _, answers in answers[0].tensor("w").isClose(to: answers[1].tensor("w"), absolute: 1e-4)
            }),
        CheckLaw(
            "equal-halves",
            "Two equal halves act as one: the weights move by rate times the norm, or times the limit.",
            probes: { inputs, _ in
                var equal = inputs
                equal["second"] = inputs["first"]
                return [equal]
            },
            holds: { inputs, answers in
                let moved = norm(answers[0].tensor("w") - inputs[0].tensor("w"))
                let expected =
                    inputs[0].float("rate") * min(norm(inputs[0].tensor("first")), inputs[0].float("limit"))
                return abs(moved - expected) <= 1e-3 * expected + 1e-4
            }),
    ])
