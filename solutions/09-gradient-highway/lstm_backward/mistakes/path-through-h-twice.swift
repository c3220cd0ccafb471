/// The last step is right, and all before it is wrong. How often does what comes back to a hidden state reach the cell
/// that it shows?
///
/// It was added to dc when it was handed on, and at the top of the next turn again. One of the two is enough: at the
/// top, where dstates has joined it.
var dwih = Tensor(zeros: wih.shape)
var dwhh = Tensor(zeros: whh.shape)
var db = Tensor(zeros: [wih.shape[0]])
var dh = Tensor(zeros: h0.shape)
var dc = Tensor(zeros: h0.shape)
var dinputs: [Tensor] = []
for t in (0..<x.shape[1]).reversed() {
    let (it, ft) = (i.slice(axis: 1, at: t), f.slice(axis: 1, at: t))
    let (gt, ot) = (g.slice(axis: 1, at: t), o.slice(axis: 1, at: t))
    let old = cells.slice(axis: 1, at: t)
    let h = t == 0 ? h0 : o.slice(axis: 1, at: t - 1) * tanh(old)
    let shown = tanh(cells.slice(axis: 1, at: t + 1))
    dh += dstates.slice(axis: 1, at: t)
    dc += dh * ot * (1 - shown * shown)
    let dsums = concatenate(
        [
            dc * gt * it * (1 - it), dc * old * ft * (1 - ft), dc * it * (1 - gt * gt),
            dh * shown * ot * (1 - ot),
        ], axis: 1)
    dwih += matmul(dsums.transposed(), x.slice(axis: 1, at: t))
    dwhh += matmul(dsums.transposed(), h)
    db += dsums.sum(axis: 0)
    dinputs.append(matmul(dsums, wih))
    dh = matmul(dsums, whh)
    dc *= ft
    if t > 0 {
        let before = tanh(old)
        dc += dh * o.slice(axis: 1, at: t - 1) * (1 - before * before)
    }
}
return (dwih, dwhh, db, stack(dinputs.reversed(), axis: 1), dh, dc)
