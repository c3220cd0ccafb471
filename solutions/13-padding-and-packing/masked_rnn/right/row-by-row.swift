/// Each row is read alone, up to its length, and laid into a box of zeros. Nothing of the padding is touched; the rows
/// wait for one another, which costs time where a machine could do them side by side.
var states = Tensor(zeros: [x.shape[0], x.shape[1], b.count])
var last: [Tensor] = []
for (row, length) in lengths.enumerated() {
    var h = h0.slice(axis: 0, at: row)
    for t in 0..<length {
        h = tanh(matmul(wx, x.slice(axis: 0, at: row).slice(axis: 0, at: t)) + matmul(wh, h) + b)
        for unit in 0..<b.count { states[row, t, unit] = h[unit] }
    }
    last.append(h)
}
return (states, stack(last, axis: 0))
