import NumericCore

/// All your numbers are the right ones times the same factor, about 1.44. Which logarithm is natural?
///
/// The logarithms are in base 2. Here, and in the losses of the field's libraries, they are natural.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let rows = states.shape[0]
    var places: [Tensor] = []
    for t in 0..<states.shape[1] {
        let joined = concatenate([states.slice(axis: 1, at: t), c], axis: 1)
        let logits = matmul(joined, w.transposed()) + by
        let largest = logits.max(axis: 1).reshaped([rows, 1])
        let total = exp(logits - largest).sum(axis: 1).reshaped([rows, 1])
        places.append((logits - largest - log(total)) / log(2))
    }
    return stack(places, axis: 1)
}
