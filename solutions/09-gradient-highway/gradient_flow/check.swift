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
        CheckLaw(
            "start-by-the-cell-alone",
            "With one step, the gradient in c0 is that of the last cell times the forget gates, whatever whh is: nothing has "
                + "shown c0.",
            probes: { inputs, _ in
                var probe = inputs
                for name in ["i", "f", "g", "o"] {
                    probe[name] = .tensor(inputs.tensor(name).slice(axis: 0, from: 0, to: 1))
                }
                probe["cells"] = .tensor(inputs.tensor("cells").slice(axis: 0, from: 0, to: 2))
                return [probe]
            },
            holds: { inputs, answers in
                func first(_ name: String) -> Tensor { inputs[0].tensor(name).slice(axis: 0, at: 0) }
                let shown = tanh(inputs[0].tensor("cells").slice(axis: 0, at: 1))
                let expected = norm(
                    inputs[0].tensor("upstream") * first("o") * (1 - shown * shown) * first("f"))
                return abs(answers[0].tensor()[0] - expected) <= 1e-5 + 1e-3 * expected
            }),
        CheckLaw(
            "two-parts",
            "The gradient in the last cell but one has two parts: its forget gates' share of the last cell's, and what all four "
                + "sums of the last step send back to the h that shows it.",
            probes: { inputs, _ in
                // The last two steps alone; one step is filled up with another like it.
                let steps = inputs.tensor("i").shape[0]
                var probe = inputs
                for name in ["i", "f", "g", "o"] {
                    let last = inputs.tensor(name).slice(axis: 0, from: max(0, steps - 2), to: steps)
                    probe[name] = .tensor(steps > 1 ? last : concatenate([last, last], axis: 0))
                }
                let cells = inputs.tensor("cells").slice(axis: 0, from: max(0, steps - 2), to: steps + 1)
                probe["cells"] = .tensor(
                    steps > 1 ? cells : concatenate([cells.slice(axis: 0, from: 0, to: 1), cells], axis: 0))
                return [probe]
            },
            holds: { inputs, answers in
                func at(_ name: String, _ row: Int) -> Tensor {
                    inputs[0].tensor(name).slice(axis: 0, at: row)
                }
                let (i, f, g, o) = (at("i", 1), at("f", 1), at("g", 1), at("o", 1))
                let (old, dh) = (at("cells", 1), inputs[0].tensor("upstream"))
                let shown = tanh(at("cells", 2))
                let dc = dh * o * (1 - shown * shown)
                let slopes = concatenate(
                    [
                        dc * g * i * (1 - i), dc * old * f * (1 - f), dc * i * (1 - g * g),
                        dh * shown * o * (1 - o),
                    ], axis: 0)
                let back = matmul(slopes, inputs[0].tensor("whh"))
                let before = tanh(old)
                let expected = norm(dc * f + back * at("o", 0) * (1 - before * before))
                return abs(answers[0].tensor()[1] - expected) <= 2e-5 + 1e-3 * expected
            }),
    ])
