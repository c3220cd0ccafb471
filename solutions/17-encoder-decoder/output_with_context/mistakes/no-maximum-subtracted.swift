import NumericCore

/// With small logits you are right; with logits near 200 your numbers are no numbers any more. How large is e²⁰⁰?
///
/// The exponentials overflow. Subtract the largest logit of each place first; as it is subtracted above and below
/// the line, nothing else changes.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let rows = states.shape[0]
    var places: [Tensor] = []
    for t in 0..<states.shape[1] {
        let joined = concatenate([states.slice(axis: 1, at: t), c], axis: 1)
        let logits = matmul(joined, w.transposed()) + by
        let total = exp(logits).sum(axis: 1).reshaped([rows, 1])
        places.append(logits - log(total))
    }
    return stack(places, axis: 1)
}
