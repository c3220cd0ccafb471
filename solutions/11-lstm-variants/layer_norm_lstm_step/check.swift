import CheckKit
import NumericCore

private func scaled(_ name: String, _ what: String) -> CheckLaw {
    CheckLaw(
        "scale-of-\(name)",
        "Three times \(what) changes nothing: the norm behind the product divides it out again.",
        probes: { inputs, _ in
            var (once, thrice) = (inputs, inputs)
            // Large enough for ε to be of no account.
            once[name] = .tensor(inputs.tensor(name) * 20)
            thrice[name] = .tensor(inputs.tensor(name) * 60)
            return [once, thrice]
        },
        holds: { _, answers in
            ["h", "c"].allSatisfy {
                answers[0].tensor($0).isClose(to: answers[1].tensor($0), relative: 1e-2, absolute: 3e-3)
            }
        })
}

let check = Check(
    cases: [
        // The products' variance is of the size of ε, so it matters where ε stands.
        ExtraCase("sums of a few thousandths") { inputs, _ in
            inputs["wih"] = .tensor(inputs.tensor("wih") * 0.0015)
            inputs["whh"] = .tensor(inputs.tensor("whh") * 0.012)
        }
    ],
    laws: [scaled("wih", "the weights from the input"), scaled("whh", "the weights from the state")])
