/// The bias as a weight of an input that is always 1, so that one product gives dwih and db together.
let size = h.shape[1]
let ones = Tensor(ones: [x.shape[0], 1])
let dcandidate = dh * z - dh * z * n * n
let atReset = matmul(dcandidate, whh.slice(axis: 0, from: 2 * size, to: 3 * size))
let towards = (n - h) * dh
let dgates = concatenate([atReset * h * (r - r * r), towards * (z - z * z)], axis: 1)
let all = concatenate([dgates, dcandidate], axis: 1)
let both = matmul(all, concatenate([x, ones], axis: 1), transposingLeft: true)
let dwhh = concatenate(
    [matmul(dgates, h, transposingLeft: true), matmul(dcandidate, r * h, transposingLeft: true)], axis: 0)
let dold = matmul(dgates, whh.slice(axis: 0, from: 0, to: 2 * size)) + r * atReset + dh - z * dh
let inputs = x.shape[1]
return (
    matmul(all, wih), dold, both.slice(axis: 1, from: 0, to: inputs), dwhh, both.slice(axis: 1, at: inputs)
)
