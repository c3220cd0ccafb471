import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "one-step-is-an-update", "A sequence of one step is one gated update.",
            probes: { inputs, _ in
                var probe = inputs
                for label in ["x", "gateSums"] {
                    probe[label] = .tensor(inputs.tensor(label).slice(axis: 1, from: 0, to: 1))
                }
                return [probe]
            },
            holds: { inputs, answers in
                let new = gatedUpdate(
                    gateSum: inputs[0].tensor("gateSums").slice(axis: 1, at: 0),
                    candidate: inputs[0].tensor("x").slice(axis: 1, at: 0), h: inputs[0].tensor("h0"))
                return answers[0].tensor().slice(axis: 1, at: 0).isClose(to: new)
            }),
        CheckLaw(
            "shut-gates-copy", "With every gate shut, each state is h0, however many steps there are.",
            probes: { inputs, _ in
                var probe = inputs
                probe["gateSums"] = .tensor(inputs.tensor("gateSums").map { _ in -100 })
                return [probe]
            },
            holds: { inputs, answers in
                let steps = inputs[0].tensor("x").shape[1]
                return (0..<steps).allSatisfy {
                    answers[0].tensor().slice(axis: 1, at: $0).isClose(to: inputs[0].tensor("h0"))
                }
            }),
        CheckLaw(
            "resume", "Stop after any step and go on from its state: the rest comes out the same.",
            probes: { inputs, random in
                let (x, sums) = (inputs.tensor("x"), inputs.tensor("gateSums"))
                let steps = x.shape[1]
                guard steps > 1 else { return [inputs] }
                let cut = 1 + Int(random.next() % UInt64(steps - 1))
                var rest = inputs
                rest["x"] = .tensor(x.slice(axis: 1, from: cut, to: steps))
                rest["gateSums"] = .tensor(sums.slice(axis: 1, from: cut, to: steps))
                rest["h0"] = .tensor(
                    (0..<cut).reduce(inputs.tensor("h0")) { h, t in
                        gatedUpdate(
                            gateSum: sums.slice(axis: 1, at: t), candidate: x.slice(axis: 1, at: t), h: h)
                    })
                return [inputs, rest]
            },
            holds: { _, answers in
                guard answers.count == 2 else { return true }
                let (whole, rest) = (answers[0].tensor(), answers[1].tensor())
                let steps = whole.shape[1]
                return whole.slice(axis: 1, from: steps - rest.shape[1], to: steps).isClose(to: rest)
            }),
    ])
