import CheckKit
import NumericCore

/// The weights of lesson 07 in a packed matrix: rows k of the gate, columns for x and for h joined.
private func rows(_ inputs: CheckValues, _ k: Int) -> (w: Tensor, b: Tensor) {
    let size = inputs.tensor("h").shape[1]
    let joined = concatenate([inputs.tensor("wih"), inputs.tensor("whh")], axis: 1)
    return (
        joined.slice(axis: 0, from: k * size, to: (k + 1) * size),
        inputs.tensor("b").slice(axis: 0, from: k * size, to: (k + 1) * size)
    )
}

let check = Check(
    laws: [
        CheckLaw(
            "zero-peepholes", "With peepholes of 0 nothing is left but the LSTM: the step is lstmStep's.",
            probes: { inputs, _ in
                var probe = inputs
                for name in ["pi", "pf", "po"] {
                    probe[name] = .tensor(Tensor(zeros: inputs.tensor(name).shape))
                }
                return [probe]
            },
            holds: { inputs, answers in
                let given = inputs[0]
                let (i, f, g, o) = (rows(given, 0), rows(given, 1), rows(given, 2), rows(given, 3))
                let plain = lstmStep(
                    x: given.tensor("x"), h: given.tensor("h"), c: given.tensor("c"),
                    wf: f.w, wi: i.w, wo: o.w, wg: g.w, bf: f.b, bi: i.b, bo: o.b, bg: g.b)
                return answers[0].tensor("h").isClose(to: plain.h)
                    && answers[0].tensor("c").isClose(to: plain.c)
            })
    ])
