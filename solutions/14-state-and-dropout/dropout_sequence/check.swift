import CheckKit
import NumericCore

/// The pattern of the first step, for all steps.
private func firstStep(_ uniforms: Tensor) -> Tensor { uniforms.slice(axis: 1, at: 0) }

let check = Check(
    cases: [
        ExtraCase("shared over the steps") { inputs, _ in
            inputs["uniforms"] = .tensor(firstStep(inputs.tensor("uniforms")))
        }
    ],
    calls: [
        // A number equal to the rate keeps its value; at rate 0 so does 0.
        [
            "x": .tensor(Tensor([[[1.5, -3, 0.75], [6, 2.25, -1.5]]])),
            "uniforms": .tensor(Tensor([[[0.25, 0.125, 0.5], [0.75, 0.25, 0.0625]]])), "rate": .float(0.25),
        ],
        [
            "x": .tensor(Tensor([[[1, -2, 3]]])), "uniforms": .tensor(Tensor([[[0, 0.5, 0.25]]])),
            "rate": .float(0),
        ],
    ],
    accepts: { inputs, _ in
        // Whoever adds before comparing may round: no number stands close to the rate.
        let rate = inputs.float("rate")
        return inputs.tensor("uniforms").scalars.allSatisfy { abs($0 - rate) > 1e-5 }
    },
    laws: [
        CheckLaw(
            "one-pattern", "Where the pattern is shared, the same entries of a row are 0 at every step.",
            probes: { inputs, _ in
                var probe = inputs
                probe["uniforms"] = .tensor(firstStep(inputs.tensor("uniforms")))
                return [probe]
            },
            holds: { _, answers in
                let result = answers[0].tensor()
                let first = firstStep(result).map { $0 == 0 ? 0 : 1 }
                return (0..<result.shape[1]).allSatisfy {
                    result.slice(axis: 1, at: $0).map { $0 == 0 ? 0 : 1 }.isClose(to: first)
                }
            }),
        CheckLaw("dropped-or-scaled", "Each number is 0, or the value divided by 1 − rate.") {
            inputs, answer in
            let scaled = inputs.tensor("x") / (1 - inputs.float("rate"))
            return zip(answer.tensor().scalars, scaled.scalars).allSatisfy {
                $0 == 0 || abs($0 - $1) <= 1e-5 + 1e-4 * abs($1)
            }
        },
    ])
