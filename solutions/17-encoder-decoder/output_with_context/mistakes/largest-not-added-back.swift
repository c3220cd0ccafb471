import NumericCore

/// At logits near 0 you are close, and near 200 you are off by about 200. Which logits belong to the sum you have
/// taken?
///
/// The sum is of exponentials after the largest was subtracted, and it is taken off the logits before. Subtract the
/// largest from the logits as well.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let rows = states.shape[0]
    var places: [Tensor] = []
    for t in 0..<states.shape[1] {
        let joined = concatenate([states.slice(axis: 1, at: t), c], axis: 1)
        let logits = matmul(joined, w.transposed()) + by
        let largest = logits.max(axis: 1).reshaped([rows, 1])
        let total = exp(logits - largest).sum(axis: 1).reshaped([rows, 1])
        places.append(logits - log(total))
    }
    return stack(places, axis: 1)
}
