import CheckKit
import NumericCore

private func close(_ a: Float, _ b: Float) -> Bool { abs(a - b) <= 1e-5 + 1e-3 * abs(b) }

/// A place that is neither the first nor the last, where there is one.
private func place(_ inputs: CheckValues) -> Int { inputs.tensor("factors").count / 2 }

/// Factors near 1 in size, as a network has them that carries its signal far.
private let long = ExtraCase("60 factors near 1 in size") { inputs, random in
    inputs["factors"] = .tensor(
        Tensor((0..<60).map { _ in (random.uniform() < 0.5 ? -1 : 1) * (0.85 + 0.3 * random.uniform()) }))
}

let check = Check(
    cases: [long],
    laws: [
        CheckLaw(
            "zero-ends-it", "A factor of 0 leaves nothing from its own step on, and all before it as it was.",
            probes: { inputs, _ in
                var probe = inputs
                var factors = inputs.tensor("factors")
                factors[place(inputs)] = 0
                probe["factors"] = .tensor(factors)
                return [inputs, probe]
            },
            holds: { inputs, answers in
                let (before, after) = (answers[0].tensor().scalars, answers[1].tensor().scalars)
                let place = place(inputs[0])
                return after[place...].allSatisfy { $0 == 0 }
                    && zip(before, after).prefix(place).allSatisfy { close($1, $0) }
            }),
        CheckLaw(
            "scales-what-follows",
            "Make one factor three times as large: what is left at its step and later is three times as much, and before it nothing changes.",
            probes: { inputs, _ in
                var probe = inputs
                var factors = inputs.tensor("factors")
                factors[place(inputs)] *= 3
                probe["factors"] = .tensor(factors)
                return [inputs, probe]
            },
            holds: { inputs, answers in
                let (before, after) = (answers[0].tensor().scalars, answers[1].tensor().scalars)
                let place = place(inputs[0])
                return zip(before, after).enumerated().allSatisfy { step, pair in
                    close(pair.1, pair.0 * (step < place ? 1 : 3))
                }
            }),
    ])
