import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "one-step", "With T = 1 the layer is one step of the cell.",
            probes: { inputs, _ in
                var probe = inputs
                probe["x"] = .tensor(inputs.tensor("x").slice(axis: 1, from: 0, to: 1))
                return [probe]
            },
            holds: { inputs, answers in
                let x = inputs[0].tensor("x").slice(axis: 1, at: 0)
                let (h, c) = (inputs[0].tensor("h0"), inputs[0].tensor("c0"))
                let size = h.shape[1]
                func sum(_ block: Int) -> Tensor {
                    let (from, to) = (block * size, (block + 1) * size)
                    let wih = inputs[0].tensor("wih").slice(axis: 0, from: from, to: to)
                    let whh = inputs[0].tensor("whh").slice(axis: 0, from: from, to: to)
                    return matmul(x, wih.transposed()) + matmul(h, whh.transposed())
                        + inputs[0].tensor("b").slice(axis: 0, from: from, to: to)
                }
                let new = sigmoid(sum(1)) * c + sigmoid(sum(0)) * tanh(sum(2))
                return answers[0].tensor("c").isClose(to: new)
                    && answers[0].tensor("h").isClose(to: sigmoid(sum(3)) * tanh(new))
            })
    ])
