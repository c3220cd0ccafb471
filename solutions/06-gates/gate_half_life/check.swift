import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "half-is-left", "f to the power of your number is one half: that is what the number means.",
            holds: { inputs, answer in
                // What is kept whole is never one half.
                inputs.float("f") == 1 || abs(exp(answer.float() * log(inputs.float("f"))) - 0.5) < 1e-3
            }),
        CheckLaw(
            "more-kept-lasts-longer", "A gate that keeps more never forgets sooner.",
            probes: { inputs, random in
                var (less, more) = (inputs, inputs)
                less["f"] = .float(0.05 + 0.4 * random.uniform())
                more["f"] = .float(0.55 + 0.4 * random.uniform())
                return [less, more]
            },
            holds: { _, answers in answers[0].float() <= answers[1].float() }),
        CheckLaw(
            "kept-whole-never-fades", "What is kept whole never fades: at f = 1 the answer is infinity.",
            holds: { inputs, answer in inputs.float("f") < 1 || answer.float() == .infinity }),
    ])
