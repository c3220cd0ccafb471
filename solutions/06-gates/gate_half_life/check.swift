import CheckKit
import NumericCore

let check = Check(
    // Small shares too, of which not even one step leaves half.
    cases: [
        ExtraCase("less than half is kept") { inputs, random in inputs["f"] = .float(0.05 + 0.35 * random.uniform()) },
        ExtraCase("nearly all is kept") { inputs, random in inputs["f"] = .float(0.98 + 0.01 * random.uniform()) },
    ],
    calls: [["f": .float(0)], ["f": .float(1)]],
    laws: [
        CheckLaw(
            "half-is-left", "f to the power of your number is one half: that is what the number means.",
            holds: { inputs, answer in
                let (f, steps) = (inputs.float("f"), answer.float())
                return f <= 0 || f >= 1 || abs(exp(steps * log(f)) - 0.5) < 1e-3
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
    ])
