/// No mask: each causal query is given the keys and values up to its own step, as when a text is generated.
let steps = x.shape[1]
let scale = sqrt(Float(x.shape[2]))
let rows = (0..<x.shape[0]).map { b -> Tensor in
    let sequence = x.slice(axis: 0, at: b)
    let keys = matmul(sequence, wk.transposed())
    let values = matmul(sequence, wv.transposed())
    let queries = matmul(sequence, wq.transposed()) / scale
    return stack(
        (0..<steps).map { i in
            let end = causal ? i + 1 : steps
            let seen = keys.slice(axis: 0, from: 0, to: end)
            let weights = softmax(matmul(seen, queries.slice(axis: 0, at: i)), axis: 0)
            return matmul(weights, values.slice(axis: 0, from: 0, to: end))
        }, axis: 0)
}
return stack(rows, axis: 0)
