import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "same-states",
            "One product with the packed weights, read in the order i, f, g, o, gives the states that the four gates give "
                + "one by one.",
            probes: { inputs, _ in [inputs] },
            holds: { inputs, answers in
                let hidden = inputs[0].tensor("bf").shape[0]
                let width = inputs[0].tensor("wf").shape[1]
                var random = SeededRandom(seed: 8)
                let x = Tensor(normal: [2, width - hidden], standardDeviation: 0.4, using: &random)
                let h = Tensor(uniform: [2, hidden], in: -0.4...0.4, using: &random)
                let c = Tensor(normal: [2, hidden], using: &random)
                func states(_ i: Tensor, _ f: Tensor, _ g: Tensor, _ o: Tensor) -> (Tensor, Tensor) {
                    let new = sigmoid(f) * c + sigmoid(i) * tanh(g)
                    return (sigmoid(o) * tanh(new), new)
                }
                func gate(_ name: String) -> Tensor {
                    matmul(
                        concatenate([x, h], axis: 1), inputs[0].tensor("w" + name), transposingRight: true)
                        + inputs[0].tensor("b" + name)
                }
                let (wih, whh) = (answers[0].tensor("wih"), answers[0].tensor("whh"))
                let sums =
                    matmul(x, wih, transposingRight: true) + matmul(h, whh, transposingRight: true)
                    + answers[0].tensor("b")
                let packed = (0..<4).map { sums.slice(axis: 1, from: $0 * hidden, to: ($0 + 1) * hidden) }
                let one = states(gate("i"), gate("f"), gate("g"), gate("o"))
                let other = states(packed[0], packed[1], packed[2], packed[3])
                return other.0.isClose(to: one.0) && other.1.isClose(to: one.1)
            })
    ])
