import NumericCore

/// Your numbers leave the span from 0 to 1, and sigmoid of your f is the f that was expected. What is still to be
/// done with the four sums?
///
/// These are the sums before the functions. Take sigmoid of the sums of f, i and o, and tanh of the sum of g.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([x, h], axis: 1)
    let f = matmul(joined, wf.transposed()) + bf
    let i = matmul(joined, wi.transposed()) + bi
    let o = matmul(joined, wo.transposed()) + bo
    let g = matmul(joined, wg.transposed()) + bg
    return (f, i, o, g)
}
