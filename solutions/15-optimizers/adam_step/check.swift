import CheckKit
import NumericCore

/// The same call as the first step of a training, without decay.
private func first(_ inputs: CheckValues) -> CheckValues {
    var probe = inputs
    for name in ["m", "v"] { probe[name] = .tensor(inputs.tensor(name) * 0) }
    probe["step"] = .int(1)
    probe["decay"] = .float(0)
    probe["epsilon"] = .float(1e-8)
    return probe
}

let check = Check(
    cases: [
        ExtraCase("the first step") { inputs, _ in
            for name in ["m", "v"] { inputs[name] = .tensor(inputs.tensor(name) * 0) }
            inputs["step"] = .int(1)
        },
        ExtraCase("slopes near 0.0001 and an ε of 1e-8") { inputs, _ in
            for name in ["g", "m"] { inputs[name] = .tensor(inputs.tensor(name) * 1e-4) }
            inputs["v"] = .tensor(inputs.tensor("v") * 1e-8)
            inputs["epsilon"] = .float(1e-8)
        },
        ExtraCase("no slope so far") { inputs, _ in
            for name in ["g", "m", "v"] { inputs[name] = .tensor(inputs.tensor(name) * 0) }
            inputs["epsilon"] = .float(1e-8)
        },
    ],
    laws: [
        CheckLaw(
            "first-step",
            "At step 1, without decay and with a tiny ε, each weight moves by the rate, down its slope, however steep that is.",
            probes: { inputs, _ in [first(inputs)] },
            holds: { inputs, answers in
                let given = inputs[0]
                let (w, g, rate) = (given.tensor("w").scalars, given.tensor("g").scalars, given.float("rate"))
                let moved = answers[0].tensor("w").scalars
                return w.indices.allSatisfy { i in
                    abs(g[i]) < 1e-4 || abs(w[i] - moved[i] - (g[i] > 0 ? rate : -rate)) <= 2e-3 * rate
                }
            }),
        CheckLaw(
            "size-does-not-matter",
            "With all slopes 1000 times as large, the first step without decay is the same.",
            probes: { inputs, _ in
                var large = first(inputs)
                large["g"] = .tensor(inputs.tensor("g") * 1000)
                return [first(inputs), large]
            },
            holds: { inputs, answers in
                let g = inputs[0].tensor("g").scalars
                let (one, other) = (answers[0].tensor("w").scalars, answers[1].tensor("w").scalars)
                return g.indices.allSatisfy { abs(g[$0]) < 1e-4 || abs(one[$0] - other[$0]) <= 1e-3 }
            }),
    ])
