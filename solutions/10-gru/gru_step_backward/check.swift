import CheckKit
import NumericCore

/// One step without a bias: its gates, its candidate and the new states.
private func step(
    _ x: Tensor, _ h: Tensor, _ wih: Tensor, _ whh: Tensor, _ b: Tensor
) -> (r: Tensor, z: Tensor, n: Tensor, new: Tensor) {
    let size = h.shape[1]
    func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
        tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
    }
    func sum(_ gate: Int, _ h: Tensor) -> Tensor {
        matmul(x, block(wih, gate).transposed()) + matmul(h, block(whh, gate).transposed()) + block(b, gate)
    }
    let (r, z) = (sigmoid(sum(0, h)), sigmoid(sum(1, h)))
    let n = tanh(sum(2, r * h))
    return (r, z, n, (1 - z) * h + z * n)
}

private func direction(_ shape: [Int], _ random: inout SeededRandom) -> Tensor {
    Tensor(uniform: shape, in: -1...1, using: &random)
}

let check = Check(
    laws: [
        CheckLaw(
            "central-difference",
            "Move inputs, states, weights or the bias a little: the new states, weighed by dh, move as your gradient says.",
            probes: { inputs, _ in
                // Gates and candidate as a step really computes them.
                let h = inputs.tensor("h")
                let (r, z, n, _) = step(
                    inputs.tensor("x"), h, inputs.tensor("wih"), inputs.tensor("whh"),
                    Tensor(zeros: [3 * h.shape[1]]))
                var real = inputs
                (real["r"], real["z"], real["n"]) = (.tensor(r), .tensor(z), .tensor(n))
                return [real]
            },
            holds: { inputs, answers in
                let (x, h) = (inputs[0].tensor("x"), inputs[0].tensor("h"))
                let (wih, whh) = (inputs[0].tensor("wih"), inputs[0].tensor("whh"))
                let (b, dh) = (Tensor(zeros: [3 * h.shape[1]]), inputs[0].tensor("dh"))
                var random = SeededRandom(seed: 3)
                let (ex, eh) = (direction(x.shape, &random), direction(h.shape, &random))
                let (ei, es) = (direction(wih.shape, &random), direction(whh.shape, &random))
                let eb = direction(b.shape, &random)
                func slope(_ at: (Float) -> Tensor) -> Float {
                    func difference(_ width: Float) -> Float {
                        ((at(width) - at(-width)) * dh).sum() / (2 * width)
                    }
                    // Two widths: what is left of the curvature in one shows in the other and is taken off.
                    return (4 * difference(5e-3) - difference(1e-2)) / 3
                }
                let expected = [
                    slope { step(x + $0 * ex, h, wih, whh, b).new },
                    slope { step(x, h + $0 * eh, wih, whh, b).new },
                    slope { step(x, h, wih + $0 * ei, whh, b).new },
                    slope { step(x, h, wih, whh + $0 * es, b).new },
                    slope { step(x, h, wih, whh, b + $0 * eb).new },
                ]
                let answer = answers[0]
                let given = [
                    (answer.tensor("dx") * ex).sum(), (answer.tensor("dhPrevious") * eh).sum(),
                    (answer.tensor("dwih") * ei).sum(), (answer.tensor("dwhh") * es).sum(),
                    (answer.tensor("db") * eb).sum(),
                ]
                return zip(given, expected).allSatisfy { abs($0 - $1) <= 1e-2 + 2e-3 * abs($1) }
            })
    ])
