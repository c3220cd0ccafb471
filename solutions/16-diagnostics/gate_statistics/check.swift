import CheckKit
import NumericCore

/// Whether step t of a row counts, for every number of the gate in its order.
private func isPadding(_ inputs: CheckValues) -> [Bool] {
    let (shape, lengths) = (inputs.tensor("gates").shape, inputs.ints("lengths"))
    return (0..<inputs.tensor("gates").count).map { place in
        place / shape[2] % shape[1] >= lengths[place / shape[2] / shape[1]]
    }
}

let check = Check(
    cases: [
        // A gate in training: most units are near one end or the other, more of them shut than open.
        ExtraCase("mostly saturated") { inputs, _ in
            inputs["gates"] = .tensor(
                inputs.tensor("gates").mapped { $0 < 0.6 ? 0.1 * $0 : $0 > 0.8 ? 0.92 + 0.05 * $0 : $0 })
        }
    ],
    // No value so near to 0.1 or 0.9 that another way to write the number could change the side.
    accepts: { inputs, _ in
        inputs.tensor("gates").scalars.allSatisfy { abs($0 - 0.1) > 1e-4 && abs($0 - 0.9) > 1e-4 }
    },
    laws: [
        CheckLaw(
            "padding", "What stands behind the end of a sequence changes nothing.",
            probes: { inputs, random in
                var other = inputs
                let old = inputs.tensor("gates")
                let numbers = zip(old.scalars, isPadding(inputs)).map { $1 ? random.uniform() : $0 }
                other["gates"] = .tensor(Tensor(numbers).reshaped(old.shape))
                return [inputs, other]
            },
            holds: { _, answers in
                ["mean", "shut", "open"].allSatisfy {
                    answers[0].tensor($0).isClose(to: answers[1].tensor($0))
                }
            }),
        CheckLaw("not-both", "No value is shut and open at once, so the two shares together are 1 at most.") {
            _, answer in
            (answer.tensor("shut") + answer.tensor("open")).scalars.allSatisfy { $0 <= 1.0001 }
        },
    ])
