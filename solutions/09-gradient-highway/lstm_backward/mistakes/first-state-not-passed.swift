/// dh0 alone is wrong. Your dh0 is a gradient in which hidden state?
///
/// It is the one in the state after the first step. From there the four sums of that step, and whh, still lead to h0.
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
    if t > 0 { dh = matmul(dsums, whh) }
    dc *= ft
}
return (dwih, dwhh, db, stack(dinputs.reversed(), axis: 1), dh, dc)
