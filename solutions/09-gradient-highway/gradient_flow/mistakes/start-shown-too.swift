/// Only the first number is wrong. Which output gate has shown c0?
///
/// None has: the state before the first step was not made from c0. What comes by h has no place in its norm, and c0
/// acts on the next cell alone.
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
let start = tanh(cells.slice(axis: 0, at: 0))
dc += dh * o.slice(axis: 0, at: 0) * (1 - start * start)
norms[0] = sqrt((dc * dc).sum())
return Tensor(norms)
