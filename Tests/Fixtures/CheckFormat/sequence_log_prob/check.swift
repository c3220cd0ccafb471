import CheckKit
import NumericCore

let check = Check(
    cases: [
        // The product of so many factors is too small for a Float; the sum of their logarithms is not.
        ExtraCase("200 tokens") { inputs, random in
            let vocabulary = inputs.tensor("p").shape[0]
            inputs["tokens"] = .ints((0..<200).map { _ in Int(random.next() % UInt64(vocabulary)) })
        }
    ],
    laws: [
        CheckLaw(
            "additive",
            "Cut a sequence in two: the score of the first part, and of the second from the row of the first one's last token, "
                + "add up to the whole.",
            probes: { inputs, _ in
                let (tokens, p) = (inputs.ints("tokens"), inputs.tensor("p"))
                let cut = max(1, tokens.count / 2)
                var (first, second) = (inputs, inputs)
                first["tokens"] = .ints(Array(tokens[..<cut]))
                second["tokens"] = .ints(Array(tokens[cut...]))
                second["first"] = .tensor(p.slice(axis: 0, at: tokens[cut - 1]))
                return [inputs, first, second]
            },
            holds: { _, answers in
                abs(answers[0].float() - answers[1].float() - answers[2].float())
                    <= 1e-4 * max(1, abs(answers[0].float()))
            })
    ])
