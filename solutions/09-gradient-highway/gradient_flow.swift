import NumericCore

/// How large the gradient is in each cell state of one sequence, along all paths.
///
/// - Parameters:
///   - i: the input gates of all steps [T, H].
///   - f: the forget gates [T, H].
///   - g: the candidates [T, H].
///   - o: the output gates [T, H].
///   - cells: the cell states, c0 first [T + 1, H].
///   - whh: the weights from the hidden state, in blocks of H rows: i, f, g, o [4H, H].
///   - upstream: the gradient in the hidden state after the last step [H].
/// - Returns: the 2-norm of the gradient in each cell state, that of c0 first [T + 1].
func gradientFlow(
    i: Tensor, f: Tensor, g: Tensor, o: Tensor, cells: Tensor, whh: Tensor, upstream: Tensor
) -> Tensor {
    // solution
    let steps = i.shape[0]
    var norms = [Float](repeating: 0, count: steps + 1)
    var dh = upstream
    var dc = Tensor(zeros: upstream.shape)
    for t in (0..<steps).reversed() {
        let (it, ft) = (i.slice(axis: 0, at: t), f.slice(axis: 0, at: t))
        let (gt, ot) = (g.slice(axis: 0, at: t), o.slice(axis: 0, at: t))
        let shown = tanh(cells.slice(axis: 0, at: t + 1))
        dc += dh * ot * (1 - shown * shown)
        norms[t + 1] = sqrt((dc * dc).sum())
        let dsums = concatenate(
            [
                dc * gt * it * (1 - it), dc * cells.slice(axis: 0, at: t) * ft * (1 - ft),
                dc * it * (1 - gt * gt),
                dh * shown * ot * (1 - ot),
            ], axis: 0)
        dh = matmul(dsums, whh)
        dc *= ft
    }
    norms[0] = sqrt((dc * dc).sum())
    return Tensor(norms)
    // stub
    // // One travels for h and one for c; the second is measured at each cell. Run: workbook grade
    // unwritten()
    // end
}
