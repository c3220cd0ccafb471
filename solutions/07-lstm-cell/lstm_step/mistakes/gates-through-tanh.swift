import NumericCore

/// With the forget gate's bias at 40 your cell is copied, and else some of it changes sign on the way. Between
/// which bounds does a share lie?
///
/// The gates go through tanh. A gate says how much passes, from nothing to all: take sigmoid for f, i and o, and
/// tanh for g alone.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = tanh(matmul(joined, wf.transposed()) + bf)
    let i = tanh(matmul(joined, wi.transposed()) + bi)
    let o = tanh(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = f * c + i * g
    return (o * tanh(cell), cell)
}
