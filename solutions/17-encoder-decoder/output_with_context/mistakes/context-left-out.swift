import NumericCore

/// Your probabilities do not change with the context. Which columns of `w` have met nothing?
///
/// Only the columns of the state were used. The last C columns belong to the context: join it to each state.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let rows = states.shape[0]
    var places: [Tensor] = []
    for t in 0..<states.shape[1] {
        let joined = states.slice(axis: 1, at: t)
        let logits = matmul(joined, w.slice(axis: 1, from: 0, to: states.shape[2]).transposed()) + by
        let largest = logits.max(axis: 1).reshaped([rows, 1])
        let total = exp(logits - largest).sum(axis: 1).reshaped([rows, 1])
        places.append(logits - largest - log(total))
    }
    return stack(places, axis: 1)
}
