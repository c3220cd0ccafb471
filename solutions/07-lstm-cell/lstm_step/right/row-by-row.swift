import NumericCore

/// A row at a time in the equation's own form, with columns: matrix times vector, and the rows stacked at the end.
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    var (hidden, cells): ([Tensor], [Tensor]) = ([], [])
    for row in 0..<x.shape[0] {
        let xh = concatenate([x.slice(axis: 0, at: row), h.slice(axis: 0, at: row)], axis: 0)
        let kept = sigmoid(matmul(wf, xh) + bf) * c.slice(axis: 0, at: row)
        let new = kept + sigmoid(matmul(wi, xh) + bi) * tanh(matmul(wg, xh) + bg)
        cells.append(new)
        hidden.append(sigmoid(matmul(wo, xh) + bo) * tanh(new))
    }
    return (stack(hidden, axis: 0), stack(cells, axis: 0))
}
