import NumericCore

/// The exponentials of your numbers sum to 1 along the steps, and not at each place. Between what does the decoder
/// choose at one step?
///
/// The softmax runs over the steps of a sequence. At each step the decoder chooses one of V tokens, so the sum runs
/// over the tokens, the last axis.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let logits = stack(
        (0..<states.shape[1]).map { t in
            matmul(concatenate([states.slice(axis: 1, at: t), c], axis: 1), w.transposed()) + by
        }, axis: 1)
    let shape = [logits.shape[0], 1, logits.shape[2]]
    let largest = logits.max(axis: 1).reshaped(shape)
    return logits - largest - log(exp(logits - largest).sum(axis: 1).reshaped(shape))
}
