/// The bias as one more column of weights, met by a state that is always 1: then its gradient comes out of the same product.
let (n, units) = (h.shape[0], h.shape[1])
let widened = concatenate([h, Tensor(ones: [n, 1])], axis: 1)
let both = matmul(dlogits, widened, transposingLeft: true)
return (
    both.slice(axis: 1, from: 0, to: units), both.slice(axis: 1, at: units),
    matmul(w, dlogits, transposingLeft: true, transposingRight: true).transposed()
)
