import NumericCore

/// Where the logits lie far apart you return −∞. Which number was the logarithm taken of?
///
/// The probability was computed first, and rounded to 0 where it was too small for a Float. Its logarithm is easily
/// written: z minus the largest minus the logarithm of the sum. It never meets the probability.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let rows = states.shape[0]
    var places: [Tensor] = []
    for t in 0..<states.shape[1] {
        let joined = concatenate([states.slice(axis: 1, at: t), c], axis: 1)
        let logits = matmul(joined, w.transposed()) + by
        places.append(log(softmax(logits, axis: 1)))
    }
    return stack(places, axis: 1)
}
