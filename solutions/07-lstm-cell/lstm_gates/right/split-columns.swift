import NumericCore

/// The columns for the input and those for the state multiplied apart, as the two matrices of lesson 02 were:
/// nothing is joined, and there are eight products in place of four.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    func sum(_ w: Tensor, _ b: Tensor) -> Tensor {
        let d = x.shape[1]
        let forInput = w.slice(axis: 1, from: 0, to: d)
        let forState = w.slice(axis: 1, from: d, to: d + h.shape[1])
        return matmul(x, forInput.transposed()) + matmul(h, forState.transposed()) + b
    }
    return (f: sigmoid(sum(wf, bf)), i: sigmoid(sum(wi, bi)), o: sigmoid(sum(wo, bo)), g: tanh(sum(wg, bg)))
}
