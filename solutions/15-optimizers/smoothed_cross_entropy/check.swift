import CheckKit
import NumericCore

/// One logit of the first place, not the target's, as far below the lowest of the others as is said.
private func improbable(_ inputs: inout CheckValues, by gap: Float) {
    var logits = inputs.tensor("logits")
    let lowest = logits.slice(axis: 0, at: 0).scalars.min()!
    logits[0, (inputs.ints("targets")[0] + 1) % logits.shape[1]] = lowest - gap
    inputs["logits"] = .tensor(logits)
}

/// What the target costs by itself: its entropy.
private func entropy(_ tokens: Int, _ smoothing: Float) -> Float {
    let other = smoothing / Float(tokens)
    let hot = 1 - smoothing + other
    return -hot * log(hot) - (smoothing > 0 ? Float(tokens - 1) * other * log(other) : 0)
}

let check = Check(
    cases: [
        ExtraCase("a token 60 below the others") { inputs, _ in improbable(&inputs, by: 60) },
        ExtraCase("a token 200 below the others") { inputs, _ in improbable(&inputs, by: 200) },
    ],
    laws: [
        CheckLaw(
            "plain-without-smoothing", "With ε = 0 it is crossEntropy of lesson 03.",
            probes: { inputs, _ in
                var probe = inputs
                probe["smoothing"] = .float(0)
                return [probe]
            },
            holds: { inputs, answers in
                let plain = crossEntropy(
                    logits: inputs[0].tensor("logits"), targets: inputs[0].ints("targets"))
                return abs(plain.loss - answers[0].float("loss")) <= 1e-4 * (1 + plain.loss)
                    && answers[0].tensor("dlogits").isClose(to: plain.dlogits)
            }),
        CheckLaw(
            "never-below-the-entropy",
            "The best possible loss is the entropy of the smoothed target, and it is reached where p equals it; no logits do better.",
            probes: { inputs, _ in
                let (shape, smoothing) = (inputs.tensor("logits").shape, inputs.float("smoothing"))
                var best = Tensor(ones: shape) * log(smoothing / Float(shape[1]))
                for (place, target) in inputs.ints("targets").enumerated() {
                    best[place, target] = log(1 - smoothing + smoothing / Float(shape[1]))
                }
                var probe = inputs
                probe["logits"] = .tensor(best)
                return [inputs, probe]
            },
            holds: { inputs, answers in
                let least = entropy(inputs[0].tensor("logits").shape[1], inputs[0].float("smoothing"))
                return answers[0].float("loss") >= least - 1e-4
                    && abs(answers[1].float("loss") - least) <= 1e-3
            }),
    ])
