/// Right at the last cell and wrong from the second before it. The slopes have 4H numbers, in blocks: along which
/// axis of whh do they run?
///
/// The blocks of whh were turned round, each by itself. The slopes stand for its rows, so they meet it as it is.
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
    dh = Tensor(zeros: upstream.shape)
    let size = upstream.count
    for block in 0..<4 {
        let weights = whh.slice(axis: 0, from: block * size, to: (block + 1) * size)
        dh += matmul(weights, dsums.slice(axis: 0, from: block * size, to: (block + 1) * size))
    }
    dc *= ft
}
norms[0] = sqrt((dc * dc).sum())
return Tensor(norms)
