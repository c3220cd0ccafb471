import NumericCore

/// Your first row is right, and no other. How many contexts are there?
///
/// Every row reads the context of the first. Row b of the states belongs to row b of `c`.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let rows = states.shape[0]
    let shared = stack([Tensor](repeating: c.slice(axis: 0, at: 0), count: rows), axis: 0)
    var places: [Tensor] = []
    for t in 0..<states.shape[1] {
        let joined = concatenate([states.slice(axis: 1, at: t), shared], axis: 1)
        let logits = matmul(joined, w.transposed()) + by
        let largest = logits.max(axis: 1).reshaped([rows, 1])
        let total = exp(logits - largest).sum(axis: 1).reshaped([rows, 1])
        places.append(logits - largest - log(total))
    }
    return stack(places, axis: 1)
}
