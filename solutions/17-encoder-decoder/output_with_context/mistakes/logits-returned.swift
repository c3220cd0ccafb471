import NumericCore

/// The exponentials of a place do not sum to 1. What is left to do with the logits?
///
/// You return the logits. Subtract from each the logarithm of the sum of all exponentials of its place.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let rows = states.shape[0]
    var places: [Tensor] = []
    for t in 0..<states.shape[1] {
        let joined = concatenate([states.slice(axis: 1, at: t), c], axis: 1)
        let logits = matmul(joined, w.transposed()) + by
        places.append(logits)
    }
    return stack(places, axis: 1)
}
