/// Takes e to the scores, strikes out the future by a factor of 0 and divides by what is left. It needs the largest score
/// of each row first, and a second look at the sum.
let (steps, size) = (x.shape[1], x.shape[2])
let product = matmul(wk, wq, transposingLeft: true)  // W_kᵀ W_q: score = kᵀq = x_jᵀ W_kᵀ W_q x_i
let scores = matmul(matmul(x, product, transposingRight: true), x, transposingRight: true) / sqrt(Float(size))
let columns = [scores.shape[0], steps, 1]
var visible = Tensor(ones: [steps, steps])
if causal {
    for i in 0..<steps { for j in (i + 1)..<max(steps, i + 1) { visible[i, j] = 0 } }
}
let shares = exp(scores - scores.max(axis: 2).reshaped(columns)) * visible
let weights = shares / shares.sum(axis: 2).reshaped(columns)
return matmul(matmul(weights, x), wv, transposingRight: true)
