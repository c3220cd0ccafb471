/// One key of every row at a time, as the decoder's own code of 2015 might look: S small steps, each a hidden layer of
/// the batch.
let query = matmul(w, q.transposed())  // [A, B]
return stack(
    (0..<keys.shape[1]).map { place in
        let key = matmul(u, keys.slice(axis: 1, at: place).transposed())
        return matmul(v, tanh(query + key))
    }, axis: 1)
