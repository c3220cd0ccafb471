import CheckKit
import NumericCore

/// The states of a GRU whose reset gate acts before the product, in either form.
private func states(_ weights: CheckValues, zKeeps: Bool, _ x: Tensor, _ h0: Tensor) -> Tensor {
    let (wih, whh, b) = (weights.tensor("wih"), weights.tensor("whh"), weights.tensor("b"))
    let size = h0.shape[1]
    func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
        tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
    }
    func sum(_ gate: Int, _ x: Tensor, _ h: Tensor) -> Tensor {
        matmul(x, block(wih, gate).transposed()) + matmul(h, block(whh, gate).transposed()) + block(b, gate)
    }
    var (h, all): (Tensor, [Tensor]) = (h0, [])
    for t in 0..<x.shape[1] {
        let xt = x.slice(axis: 1, at: t)
        let (r, z) = (sigmoid(sum(0, xt, h)), sigmoid(sum(1, xt, h)))
        let n = tanh(sum(2, xt, r * h))
        h = zKeeps ? z * h + (1 - z) * n : (1 - z) * h + z * n
        all.append(h)
    }
    return stack(all, axis: 1)
}

let check = Check(
    laws: [
        CheckLaw(
            "same-states", "Both forms, each with its own weights, go through the same states."
        ) { inputs, answer in
            let (inputSize, size) = (inputs.tensor("wih").shape[1], inputs.tensor("whh").shape[1])
            var random = SeededRandom(seed: 5)
            let x = Tensor(normal: [2, 4, inputSize], using: &random)
            let h0 = Tensor(uniform: [2, size], in: -0.9...0.9, using: &random)
            return states(answer, zKeeps: true, x, h0)
                .isClose(to: states(inputs, zKeeps: false, x, h0), relative: 1e-3, absolute: 1e-4)
        }
    ])
