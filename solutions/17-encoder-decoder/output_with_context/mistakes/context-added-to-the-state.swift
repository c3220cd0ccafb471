import NumericCore

/// This runs because your context is as wide as the state. Which columns of `w` belong to the context?
///
/// The context was added to the state, and the last columns of `w` were left out. Join the two: they have weights
/// of their own.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let rows = states.shape[0]
    var places: [Tensor] = []
    for t in 0..<states.shape[1] {
        let joined = states.slice(axis: 1, at: t) + c
        let logits = matmul(joined, w.slice(axis: 1, from: 0, to: states.shape[2]).transposed()) + by
        let largest = logits.max(axis: 1).reshaped([rows, 1])
        let total = exp(logits - largest).sum(axis: 1).reshaped([rows, 1])
        places.append(logits - largest - log(total))
    }
    return stack(places, axis: 1)
}
