/// Loops over sequences and units, in the order in which the equations are read: every index shows, and OpenBLAS has
/// nothing to do.
let (batch, inputs, size) = (x.shape[0], x.shape[1], i.shape[1])
var dx = Tensor(zeros: [batch, inputs])
var dhPrevious = Tensor(zeros: [batch, size])
var dcPrevious = Tensor(zeros: [batch, size])
var dwih = Tensor(zeros: wih.shape)
var dwhh = Tensor(zeros: whh.shape)
var db = Tensor(zeros: [4 * size])
for row in 0..<batch {
    for unit in 0..<size {
        let (a, k, n, s) = (i[row, unit], f[row, unit], g[row, unit], o[row, unit])
        let shown = tanh(c[row, unit])
        let atCell = dc[row, unit] + dh[row, unit] * s * (1 - shown * shown)
        dcPrevious[row, unit] = atCell * k
        let slopes = [
            atCell * n * a * (1 - a), atCell * cPrevious[row, unit] * k * (1 - k), atCell * a * (1 - n * n),
            dh[row, unit] * shown * s * (1 - s),
        ]
        for (gate, slope) in slopes.enumerated() {
            let at = gate * size + unit
            db[at] += slope
            for input in 0..<inputs {
                dx[row, input] += slope * wih[at, input]
                dwih[at, input] += slope * x[row, input]
            }
            for other in 0..<size {
                dhPrevious[row, other] += slope * whh[at, other]
                dwhh[at, other] += slope * hPrevious[row, other]
            }
        }
    }
}
return (dx, dhPrevious, dcPrevious, dwih, dwhh, db)
