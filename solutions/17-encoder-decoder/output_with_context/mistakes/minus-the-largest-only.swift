import NumericCore

/// The largest number at each place is exactly 0, as if that token were certain. What else has to be subtracted?
///
/// Only the largest logit is subtracted. The logarithm of the sum is missing.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let rows = states.shape[0]
    var places: [Tensor] = []
    for t in 0..<states.shape[1] {
        let joined = concatenate([states.slice(axis: 1, at: t), c], axis: 1)
        let logits = matmul(joined, w.transposed()) + by
        let largest = logits.max(axis: 1).reshaped([rows, 1])
        places.append(logits - largest)
    }
    return stack(places, axis: 1)
}
