/// Three sums, one for each result, number by number: each product of the forward pass gives one term to two of them.
var dw = Tensor(zeros: w.shape)
var dby = Tensor(zeros: [w.shape[0]])
var dh = Tensor(zeros: h.shape)
for v in 0..<w.shape[0] {
    for n in 0..<h.shape[0] {
        dby[v] += dlogits[n, v]
        for j in 0..<h.shape[1] {
            dw[v, j] += dlogits[n, v] * h[n, j]
            dh[n, j] += dlogits[n, v] * w[v, j]
        }
    }
}
return (dw, dby, dh)
