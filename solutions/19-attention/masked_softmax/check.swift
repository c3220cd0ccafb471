import CheckKit
import NumericCore

/// Numbers in place of all scores that stand at padding.
private func withPadding(_ inputs: CheckValues, _ number: (Int, Int) -> Float) -> CheckValues {
    var scores = inputs.tensor("scores")
    for (row, length) in inputs.ints("lengths").enumerated() {
        for place in length..<scores.shape[1] { scores[row, place] = number(row, place) }
    }
    var changed = inputs
    changed["scores"] = .tensor(scores)
    return changed
}

private func withLength(_ length: Int, _ inputs: CheckValues) -> CheckValues {
    var lengths = inputs.ints("lengths")
    lengths[0] = length
    var changed = inputs
    changed["lengths"] = .ints(lengths)
    return changed
}

let check = Check(
    cases: [
        ExtraCase("a row of length 0") { inputs, _ in inputs = withLength(0, inputs) },
        ExtraCase("a row of length 1") { inputs, _ in inputs = withLength(1, inputs) },
        ExtraCase("scores near 200") { inputs, _ in
            inputs["scores"] = .tensor(inputs.tensor("scores") + 200)
        },
        ExtraCase("scores near -200") { inputs, _ in
            inputs["scores"] = .tensor(inputs.tensor("scores") - 200)
        },
        ExtraCase("padding scores near 300") { inputs, _ in
            inputs = withPadding(withLength(1, inputs)) { row, place in 300 + Float(row) - Float(place) }
        },
    ],
    laws: [
        CheckLaw("nothing-at-padding", "What is padding has a weight of exactly 0.") { inputs, answer in
            let weights = answer.tensor()
            return inputs.ints("lengths").enumerated().allSatisfy { row, length in
                (length..<weights.shape[1]).allSatisfy { weights[row, $0] == 0 }
            }
        },
        CheckLaw(
            "sums-to-one", "The weights of a row sum to 1, and to 0 where its length is 0.",
            probes: { inputs, _ in [inputs, withLength(0, inputs)] },
            holds: { inputs, answers in
                zip(inputs, answers).allSatisfy { input, answer in
                    let sums = answer.tensor().sum(axis: 1)
                    return input.ints("lengths").enumerated().allSatisfy { row, length in
                        abs(sums[row] - (length > 0 ? 1 : 0)) <= 1e-4
                    }
                }
            }),
        CheckLaw(
            "shift-invariant", "The same number added to all scores changes no weight.",
            probes: { inputs, _ in
                var higher = inputs
                higher["scores"] = .tensor(inputs.tensor("scores") + 3)
                return [inputs, higher]
            },
            holds: { _, answers in answers[1].tensor().isClose(to: answers[0].tensor()) }),
        CheckLaw(
            "padding-is-not-read", "Whatever score stands at padding, no weight changes.",
            probes: { inputs, _ in
                [
                    inputs, withPadding(inputs) { _, _ in 6 },
                    withPadding(inputs) { row, place in Float(row - place) },
                ]
            },
            holds: { _, answers in
                answers.allSatisfy { $0.tensor().isClose(to: answers[0].tensor()) }
            }),
    ])
