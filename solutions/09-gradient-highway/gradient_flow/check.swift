import CheckKit
import NumericCore

private func norm(_ vector: Tensor) -> Float { sqrt((vector * vector).sum()) }

let check = Check(
    laws: [
        CheckLaw(
            "last-cell",
            "The last number is the norm of upstream times o times 1 − tanh²c, taken at the last step."
        ) { inputs, answer in
            let steps = inputs.tensor("i").shape[0]
            let shown = tanh(inputs.tensor("cells").slice(axis: 0, at: steps))
            let o = inputs.tensor("o").slice(axis: 0, at: steps - 1)
            let expected = norm(inputs.tensor("upstream") * o * (1 - shown * shown))
            return abs(answer.tensor()[steps] - expected) <= 1e-5 + 1e-3 * expected
        },
        CheckLaw(
            "direct-path-alone",
            "Where whh is 0, going one step back multiplies by that step's forget gates and nothing else.",
            probes: { inputs, _ in
                var probe = inputs
                probe["whh"] = .tensor(Tensor(zeros: inputs.tensor("whh").shape))
                return [probe]
            },
            holds: { inputs, answers in
                let steps = inputs[0].tensor("i").shape[0]
                let shown = tanh(inputs[0].tensor("cells").slice(axis: 0, at: steps))
                let o = inputs[0].tensor("o").slice(axis: 0, at: steps - 1)
                var direct = inputs[0].tensor("upstream") * o * (1 - shown * shown)
                for t in (0..<steps).reversed() {
                    direct = direct * inputs[0].tensor("f").slice(axis: 0, at: t)
                    if abs(answers[0].tensor()[t] - norm(direct)) > 1e-5 + 1e-3 * norm(direct) {
                        return false
                    }
                }
                return true
            }),
    ])
