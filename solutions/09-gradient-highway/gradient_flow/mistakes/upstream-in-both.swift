/// The last number is too large, by more than the output gate and the tanh let through. How many of your two
/// travellers begin with upstream?
///
/// Both do. The loss looks at the hidden state alone: dh begins with upstream, and dc at zero.
let steps = i.shape[0]
var norms = [Float](repeating: 0, count: steps + 1)
var dh = upstream
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
