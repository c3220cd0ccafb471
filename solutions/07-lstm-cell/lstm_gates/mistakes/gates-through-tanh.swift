import NumericCore

/// g is right, and your gates have negative numbers in them. What would it mean to keep a share of -0.4?
///
/// All four sums go through tanh. A gate says how much passes, from nothing to all: take sigmoid for f, i and o,
/// and tanh for g alone.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = tanh(matmul(joined, wf.transposed()) + bf)
    let i = tanh(matmul(joined, wi.transposed()) + bi)
    let o = tanh(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    return (f, i, o, g)
}
