import NumericCore

/// Where one row's logits lie far below another's, you return ∞. Whose largest logit was subtracted?
///
/// One largest logit was taken over the whole batch. In a row that lies far below it all exponentials round to 0.
/// Each place needs a maximum of its own.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let rows = states.shape[0]
    var places: [Tensor] = []
    for t in 0..<states.shape[1] {
        let joined = concatenate([states.slice(axis: 1, at: t), c], axis: 1)
        let logits = matmul(joined, w.transposed()) + by
        let largest = logits.scalars.max()!
        let total = exp(logits - largest).sum(axis: 1).reshaped([rows, 1])
        places.append(logits - largest - log(total))
    }
    return stack(places, axis: 1)
}
