/// Adds up one outer product for each place. It is what the product of matrices does in one go.
var dw = Tensor(zeros: w.shape)
var dby = Tensor(zeros: [w.shape[0]])
var dh: [Tensor] = []
for n in 0..<h.shape[0] {
    let slopes = dlogits.slice(axis: 0, at: n)
    dw += slopes.reshaped([w.shape[0], 1]) * h.slice(axis: 0, at: n)
    dby += slopes
    dh.append(matmul(slopes, w))
}
return (dw, dby, stack(dh, axis: 0))
