/// The last number is the norm of upstream itself. What stands between the last hidden state and the last cell?
///
/// upstream was taken for the gradient in the cell. It is that in the hidden state, and reaches the cell through the
/// output gate and the tanh.
let steps = i.shape[0]
var norms = [Float](repeating: 0, count: steps + 1)
var dh = Tensor(zeros: upstream.shape)
var dc = upstream
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
