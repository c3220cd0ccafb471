import NumericCore

/// Input and state multiplied apart and nothing joined: eight products in place of four.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let d = x.shape[1]
    func sum(_ w: Tensor, _ b: Tensor) -> Tensor {
        matmul(h, w.slice(axis: 1, from: d, to: w.shape[1]).transposed())
            + (b + matmul(x, w.slice(axis: 1, from: 0, to: d).transposed()))
    }
    let new = sigmoid(sum(wi, bi)) * tanh(sum(wg, bg)) + sigmoid(sum(wf, bf)) * c
    return (h: sigmoid(sum(wo, bo)) * tanh(new), c: new)
}
