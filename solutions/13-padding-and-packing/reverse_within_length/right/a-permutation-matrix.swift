/// Each row of the batch meets a matrix of zeros and ones whose row t has its 1 at the index from which step t comes.
/// Costly, and it has a gradient for free: the transposed matrix, which is the matrix itself.
let steps = x.shape[1]
var turn = Tensor(zeros: [lengths.count, steps, steps])
for (row, length) in lengths.enumerated() {
    for t in 0..<steps { turn[row, t, t < length ? length - 1 - t : t] = 1 }
}
return matmul(turn, x)
