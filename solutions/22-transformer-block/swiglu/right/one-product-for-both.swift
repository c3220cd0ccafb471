/// Gate and up as one matrix [2F, E], cut afterwards; the sigmoid as a tanh.
let inside = wgate.shape[0]
let both = matmul(concatenate([wup, wgate], axis: 0), x.transposed())
let up = both.slice(axis: 0, from: 0, to: inside)
let half = both.slice(axis: 0, from: inside, to: 2 * inside) / 2
return matmul(wdown, up * half * (tanh(half) + 1)).transposed()
