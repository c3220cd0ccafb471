import NumericCore

/// Your numbers lie between 0 and 1, and those of a place sum to 1. What was asked for?
///
/// You return the probabilities. Their logarithms are asked for: z minus the largest minus the logarithm of the
/// sum.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let rows = states.shape[0]
    var places: [Tensor] = []
    for t in 0..<states.shape[1] {
        let joined = concatenate([states.slice(axis: 1, at: t), c], axis: 1)
        let logits = matmul(joined, w.transposed()) + by
        let largest = logits.max(axis: 1).reshaped([rows, 1])
        let total = exp(logits - largest).sum(axis: 1).reshaped([rows, 1])
        places.append(exp(logits - largest) / total)
    }
    return stack(places, axis: 1)
}
