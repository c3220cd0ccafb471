import NumericCore

/// Both results differ from what was expected at every place, and each line looks right. The matrices have D
/// columns for the input and H for the state: which come first here?
///
/// The columns are read in the order [h, x]. Many texts write the pair so; in this course x is first. Join x and h
/// in this order, or split the matrices after D columns.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    let joined = concatenate([h, x], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    let cell = f * c + i * g
    return (o * tanh(cell), cell)
}
