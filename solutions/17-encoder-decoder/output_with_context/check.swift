import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("logits near 200") { inputs, _ in
            inputs["by"] = .tensor(inputs.tensor("by") * 20 + 200)
        },
        ExtraCase("logits far apart") { inputs, _ in
            inputs["by"] = .tensor(inputs.tensor("by") * 300)
        },
        // Every token of a row gets the same number more, and every other row the same number less.
        ExtraCase("rows far apart") { inputs, _ in
            var (w, c) = (inputs.tensor("w"), inputs.tensor("c"))
            let size = inputs.tensor("states").shape[2]
            for token in 0..<w.shape[0] { w[token, size] = 200 }
            for row in 0..<c.shape[0] { c[row, 0] = row % 2 == 0 ? 0.9 : -0.9 }
            inputs["w"] = .tensor(w)
            inputs["c"] = .tensor(c)
        },
    ],
    laws: [
        CheckLaw("probabilities-sum-to-1", "The exponentials of every place sum to 1.") { _, answer in
            exp(answer.tensor()).sum(axis: 2).scalars.allSatisfy { abs($0 - 1) < 1e-3 }
        },
        CheckLaw(
            "same-at-every-step",
            "Two steps with the same state have the same probabilities: the context does not change.",
            probes: { inputs, _ in
                var probe = inputs
                let first = inputs.tensor("states").slice(axis: 1, at: 0)
                probe["states"] = .tensor(stack([first, first], axis: 1))
                return [probe]
            },
            holds: { _, answers in
                let answer = answers[0].tensor()
                return answer.slice(axis: 1, at: 0).isClose(to: answer.slice(axis: 1, at: 1))
            }),
    ])
