import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "additive-over-a-split",
            "Cut a sequence in two: the log-probability of the whole is that of the first part and, from its last token on, "
                + "that of the second.",
            probes: { inputs, _ in
                let tokens = inputs.ints("tokens")
                guard tokens.count > 1 else { return [inputs] }
                let cut = tokens.count / 2
                var (head, tail) = (inputs, inputs)
                head["tokens"] = .ints(Array(tokens[..<cut]))
                tail["tokens"] = .ints(Array(tokens[cut...]))
                tail["first"] = .tensor(inputs.tensor("p").slice(axis: 0, at: tokens[cut - 1]))
                return [inputs, head, tail]
            },
            holds: { _, answers in
                guard answers.count == 3 else { return true }
                let parts = answers[1].float + answers[2].float
                return abs(answers[0].float - parts) <= 1e-4 * max(1, abs(parts))
            })
    ])
