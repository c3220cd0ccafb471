import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("equal lengths") { inputs, random in
            // Two lengths only, in turns, neither of them in one block: T - 1, 2, T - 1, 2 …
            let steps = inputs.tensor("x").shape[1]
            let lengths = inputs.ints("lengths").indices.map {
                $0 % 2 == 0 ? max(1, steps - 1) : min(2, steps)
            }
            inputs["lengths"] = .ints(lengths)
        },
        ExtraCase("all equally long") { inputs, _ in
            let steps = inputs.tensor("x").shape[1]
            inputs["lengths"] = .ints(inputs.ints("lengths").map { _ in steps })
        },
        ExtraCase("room behind the longest row") { inputs, random in
            let x = inputs.tensor("x")
            let room = Tensor(normal: [x.shape[0], 2, x.shape[2]], using: &random)
            inputs["x"] = .tensor(concatenate([x, room], axis: 1))
        },
    ],
    laws: [
        CheckLaw(
            "as-many-rows-as-steps", "There are as many rows as the lengths add up to, and so do the counts."
        ) {
            inputs, answer in
            let total = inputs.ints("lengths").reduce(0, +)
            return answer.tensor("rows").shape[0] == total && answer.ints("counts").reduce(0, +) == total
        },
        CheckLaw(
            "counts-never-grow",
            "A row that is over does not come back: no count is larger than the one before."
        ) {
            _, answer in
            let counts = answer.ints("counts")
            return zip(counts, counts.dropFirst()).allSatisfy { $0 >= $1 }
        },
        CheckLaw(
            "padding-appears-nowhere", "Other numbers at padding change nothing.",
            probes: { inputs, random in
                var x = inputs.tensor("x")
                for (row, length) in inputs.ints("lengths").enumerated() {
                    for t in length..<x.shape[1] {
                        for d in 0..<x.shape[2] { x[row, t, d] = random.normal() }
                    }
                }
                var probe = inputs
                probe["x"] = .tensor(x)
                return [inputs, probe]
            },
            holds: { _, answers in answers[0].tensor("rows").isClose(to: answers[1].tensor("rows")) }),
    ])
