import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "without-context",
            "With c = 0 the states are those of the plain cell with the weights of y alone.",
            probes: { inputs, _ in
                var probe = inputs
                probe["c"] = .tensor(inputs.tensor("c") * 0)
                return [probe]
            },
            holds: { inputs, answers in
                let input = inputs[0]
                let (y, wh, b) = (input.tensor("y"), input.tensor("wh"), input.tensor("b"))
                let wx = input.tensor("wx").slice(axis: 1, from: 0, to: y.shape[2])
                var s = input.tensor("s0")
                for t in 0..<y.shape[1] {
                    s = tanh(
                        matmul(y.slice(axis: 1, at: t), wx, transposingRight: true)
                            + matmul(s, wh, transposingRight: true) + b)
                    guard answers[0].tensor().slice(axis: 1, at: t).isClose(to: s) else { return false }
                }
                return true
            }),
        CheckLaw(
            "context-at-every-step",
            "The context is read at the last step too, and not only remembered from the first.",
            probes: { inputs, _ in
                // Nothing is remembered: W_h = 0.
                var (first, second) = (inputs, inputs)
                first["wh"] = .tensor(inputs.tensor("wh") * 0)
                second["wh"] = first["wh"]
                second["c"] = .tensor(inputs.tensor("c") + 0.5)
                return [first, second]
            },
            holds: { inputs, answers in
                let last = inputs[0].tensor("y").shape[1] - 1
                let change =
                    answers[0].tensor().slice(axis: 1, at: last)
                    - answers[1].tensor().slice(axis: 1, at: last)
                return change.scalars.contains { abs($0) > 1e-4 }
            }),
    ])
