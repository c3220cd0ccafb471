import NumericCore

/// Your states do not change with `backward`. Which word has the forward reader seen last, and which the other?
///
/// Only the forward half was used. Join both: together they end at both ends of the sentence.
func bridgeState(forward: Tensor, backward: Tensor, w: Tensor, b: Tensor) -> Tensor {
    let joined = forward
    return tanh(matmul(joined, w.slice(axis: 1, from: 0, to: forward.shape[1]).transposed()) + b)
}
