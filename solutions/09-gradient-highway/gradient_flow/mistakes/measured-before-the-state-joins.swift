/// The last number is 0 where it should be that of upstream times o times 1 − tanh²c. Is the gradient at the cell
/// complete where you take its norm?
///
/// The norm was taken before what comes through h was added.
let steps = i.shape[0]
var norms = [Float](repeating: 0, count: steps + 1)
var dh = upstream
var dc = Tensor(zeros: upstream.shape)
for t in (0..<steps).reversed() {
    let (it, ft) = (i.slice(axis: 0, at: t), f.slice(axis: 0, at: t))
    let (gt, ot) = (g.slice(axis: 0, at: t), o.slice(axis: 0, at: t))
    let shown = tanh(cells.slice(axis: 0, at: t + 1))
    norms[t + 1] = sqrt((dc * dc).sum())
    dc += dh * ot * (1 - shown * shown)
    norms[t + 1] = 0
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
