import CheckKit
import NumericCore

private func call(
    _ step: Int, _ warmUp: Int, _ total: Int, _ peak: Float, _ floor: Float
) -> [String: CheckValue] {
    [
        "step": .int(step), "warmUp": .int(warmUp), "total": .int(total), "peak": .float(peak),
        "floor": .float(floor),
    ]
}

/// Four steps of the rise and twelve of the fall: the peak's first, the last step last.
private func training(_ inputs: CheckValues) -> [CheckValues] {
    let (warmUp, total) = (inputs.int("warmUp"), inputs.int("total"))
    let rise = [0, 1, warmUp / 2, warmUp - 1]
    let fall = (0...11).map { warmUp + (total - warmUp) * $0 / 11 }
    return (rise + fall).map { step in
        var probe = inputs
        probe["step"] = .int(step)
        return probe
    }
}

let check = Check(
    // A training with warm-up, one without, and one that is warm-up but for the last step.
    calls: (0...9).map { call($0, 3, 9, 0.7, 0.15) } + (0...6).map { call($0, 0, 6, 1.2, 0.3) }
        + (3...5).map { call($0, 4, 5, 0.9, 0) },
    laws: [
        CheckLaw(
            "peak-is-the-maximum", "No step has a rate above the peak, and step warmUp has the peak itself.",
            probes: { inputs, _ in training(inputs) },
            holds: { inputs, answers in
                let peak = inputs[0].float("peak")
                let rates = answers.map { $0.float() }
                return rates.allSatisfy { $0 <= peak * 1.0001 }
                    && abs(rates[4] - peak) <= 1e-4 * peak
            }),
        CheckLaw(
            "never-rises-again", "Once the warm-up is over, no step has a higher rate than the one before.",
            probes: { inputs, _ in training(inputs) },
            holds: { inputs, answers in
                let rates = answers.dropFirst(4).map { $0.float() }
                return zip(rates, rates.dropFirst()).allSatisfy { $1 <= $0 + 1e-5 }
            }),
        CheckLaw(
            "both-ends", "With a warm-up, step 0 has the rate 0. The last step has the floor's.",
            probes: { inputs, _ in training(inputs) },
            holds: { inputs, answers in
                abs(answers[0].float()) <= 1e-5
                    && abs(answers[answers.count - 1].float() - inputs[0].float("floor")) <= 1e-4
            }),
    ])
