import CheckKit
import NumericCore

/// The ratios of all numbers, the largest first.
private func ratios(_ inputs: CheckValues) -> [Float] {
    let numeric = (inputs.tensor("up") - inputs.tensor("down")) / (2 * inputs.float("epsilon"))
    return zip(inputs.tensor("analytic").scalars, numeric.scalars).map {
        abs($0 - $1) / max(abs($0), abs($1), 1e-3)
    }.sorted(by: >)
}

let check = Check(
    cases: [
        ExtraCase("a slope of next to nothing") { inputs, _ in
            var (analytic, up, down) = (inputs.tensor("analytic"), inputs.tensor("up"), inputs.tensor("down"))
            // Of opposite signs, so that beside nothing but themselves no two numbers could differ more.
            analytic[0] = 3e-4
            (up[0], down[0]) = (1, 1 + 6e-4 * inputs.float("epsilon"))
            inputs["analytic"] = .tensor(analytic)
            inputs["up"] = .tensor(up)
            inputs["down"] = .tensor(down)
        }
    ],
    // No verdict hangs on which of two numbers is worse by a hair.
    accepts: { inputs, _ in
        let found = ratios(inputs)
        return found[0] > 0.05 && (found.count < 2 || found[0] - found[1] > 1e-3)
    },
    laws: [
        CheckLaw(
            "exact-for-a-quadratic",
            "A loss that is a square has its slopes measured exactly, however far the numbers are moved.",
            probes: { inputs, _ in
                var probe = inputs
                let (w, epsilon) = (inputs.tensor("analytic") * 0.1, inputs.float("epsilon"))
                probe["analytic"] = .tensor(w * 2.5)
                probe["up"] = .tensor((w + epsilon) * (w + epsilon))
                probe["down"] = .tensor((w - epsilon) * (w - epsilon))
                return [probe]
            },
            holds: { inputs, answers in
                let slopes = inputs[0].tensor("analytic") * 0.8
                return answers[0].tensor("numeric").isClose(to: slopes, relative: 1e-3, absolute: 1e-3)
            }),
        CheckLaw(
            "scale-free", "Twice the loss has twice the slopes, derived and measured, and the same error.",
            probes: { inputs, _ in
                var probe = inputs
                for label in ["analytic", "up", "down"] { probe[label] = .tensor(inputs.tensor(label) * 2) }
                probe["loss"] = .float(inputs.float("loss") * 2)
                return [inputs, probe]
            },
            holds: { _, answers in
                answers[0].int("worst") == answers[1].int("worst")
                    && abs(answers[0].float("error") - answers[1].float("error")) < 1e-4
            }),
    ])
