import NumericCore

/// All four differ from what was expected, and not by an exchange among them. The matrices have D columns for the
/// input and H for the state: which come first here, and which did you put first?
///
/// The columns are read in the order [h, x]. Many texts write the pair so; in this course x is first, here as in
/// lesson 02. Join x and h in this order, or split the matrices after D columns.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let joined = concatenate([h, x], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    return (f, i, o, g)
}
