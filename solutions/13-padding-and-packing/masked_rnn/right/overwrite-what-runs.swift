/// All rows step, and only the numbers of rows that still run are written back. A choice in place of two products: it
/// also holds where padding would make a candidate infinite.
let (batch, steps, size) = (x.shape[0], x.shape[1], wh.shape[0])
let fromInput = matmul(x, wx, transposingRight: true) + b
var h = h0
var states = Tensor(zeros: [batch, steps, size])
for t in 0..<steps {
    let candidate = tanh(fromInput.slice(axis: 1, at: t) + matmul(h, wh, transposingRight: true))
    for row in 0..<batch where lengths[row] > t {
        for unit in 0..<size {
            h[row, unit] = candidate[row, unit]
            states[row, t, unit] = candidate[row, unit]
        }
    }
}
return (states, h)
