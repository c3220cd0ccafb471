/// The last number is right, others are too large. dh comes back through sigmoids and a tanh: where are their slopes?
///
/// The slopes of the three sigmoids were forgotten on the way to the sums.
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
            dc * gt, dc * cells.slice(axis: 0, at: t),
            dc * it * (1 - gt * gt),
            dh * shown,
        ], axis: 0)
    dh = matmul(dsums, whh)
    dc *= ft
}
norms[0] = sqrt((dc * dc).sum())
return Tensor(norms)
