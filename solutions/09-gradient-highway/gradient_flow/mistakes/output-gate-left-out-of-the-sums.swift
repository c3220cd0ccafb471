/// With whh = 0 all is right, and the last number always is. How many of the four sums listen to the old h in your
/// code?
///
/// Three do: the output gate's slope is 0 among yours. Its sum reads the old h like the others, and its slope comes
/// from dh.
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
            0 * dh,
        ], axis: 0)
    dh = matmul(dsums, whh)
    dc *= ft
}
norms[0] = sqrt((dc * dc).sum())
return Tensor(norms)
