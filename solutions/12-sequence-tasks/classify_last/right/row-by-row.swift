/// One sequence after the other, each a column behind the weights, as in the equation.
let logits = (0..<states.shape[0]).map { row -> Tensor in
    let sequence = states.slice(axis: 0, at: row)
    return matmul(w, sequence.slice(axis: 0, at: sequence.shape[0] - 1)) + by
}
return stack(logits, axis: 0)
