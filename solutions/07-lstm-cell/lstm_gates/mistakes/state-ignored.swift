import NumericCore

/// Another h leaves your four results as they are. Which columns of each matrix do you use?
///
/// Only the first D columns meet anything, so the gates see the input and not the hidden state. Multiply the last H
/// columns by h and add that to the sum.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    func sum(_ w: Tensor, _ b: Tensor) -> Tensor {
        matmul(x, w.slice(axis: 1, from: 0, to: x.shape[1]).transposed()) + b
    }
    return (sigmoid(sum(wf, bf)), sigmoid(sum(wi, bi)), sigmoid(sum(wo, bo)), tanh(sum(wg, bg)))
}
