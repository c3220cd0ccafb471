import NumericCore

/// The exponentials of your numbers sum to 1 down the batch. Do two sentences compete for a token?
///
/// The softmax runs over the rows of the batch. Each row and each step has a distribution of its own over the
/// tokens: sum over the last axis.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let rows = states.shape[0]
    var places: [Tensor] = []
    for t in 0..<states.shape[1] {
        let joined = concatenate([states.slice(axis: 1, at: t), c], axis: 1)
        let logits = matmul(joined, w.transposed()) + by
        let largest = logits.max(axis: 0)
        places.append(logits - largest - log(exp(logits - largest).sum(axis: 0)))
    }
    return stack(places, axis: 1)
}
