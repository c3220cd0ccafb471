/// A sequence at a time, a unit at a time, with loops in place of products: slow, and every index is in sight.
let (steps, inputs, size) = (x.shape[1], x.shape[2], h0.shape[1])
var (dwih, dwhh, db) = (Tensor(zeros: wih.shape), Tensor(zeros: whh.shape), Tensor(zeros: [4 * size]))
var (dx, dh0, dc0) = (Tensor(zeros: x.shape), Tensor(zeros: h0.shape), Tensor(zeros: h0.shape))
for row in 0..<x.shape[0] {
    var dh = [Float](repeating: 0, count: size)
    var dc = [Float](repeating: 0, count: size)
    for t in stride(from: steps - 1, through: 0, by: -1) {
        var back = [Float](repeating: 0, count: size)
        for unit in 0..<size {
            let (a, k, n, s) = (i[row, t, unit], f[row, t, unit], g[row, t, unit], o[row, t, unit])
            let shown = tanh(cells[row, t + 1, unit])
            let whole = dh[unit] + dstates[row, t, unit]
            let atCell = dc[unit] + whole * s * (1 - shown * shown)
            dc[unit] = atCell * k
            let slopes = [
                atCell * n * a * (1 - a), atCell * cells[row, t, unit] * k * (1 - k),
                atCell * a * (1 - n * n),
                whole * shown * s * (1 - s),
            ]
            for (gate, slope) in slopes.enumerated() {
                let at = gate * size + unit
                db[at] += slope
                for input in 0..<inputs {
                    dwih[at, input] += slope * x[row, t, input]
                    dx[row, t, input] += slope * wih[at, input]
                }
                for other in 0..<size {
                    let old = t == 0 ? h0[row, other] : o[row, t - 1, other] * tanh(cells[row, t, other])
                    dwhh[at, other] += slope * old
                    back[other] += slope * whh[at, other]
                }
            }
        }
        dh = back
    }
    for unit in 0..<size { (dh0[row, unit], dc0[row, unit]) = (dh[unit], dc[unit]) }
}
return (dwih, dwhh, db, dx, dh0, dc0)
