import NumericCore

/// log softmax(x) over the last axis: the log-probability of every choice.
///
/// The largest logit is subtracted first, and no probability is computed on the way, so that one too small for
/// a Float still has its logarithm.
///
/// - Parameter logits: [..., V].
/// - Returns: [..., V], in nats; exp of a row sums to 1.
package func logSoftmax(_ logits: Tensor) -> Tensor {
    let flat = rows(of: logits)
    let shifted = flat - column(flat.max(axis: 1))
    return (shifted - column(log(exp(shifted).sum(axis: 1)))).reshaped(logits.shape)
}

/// The gradient of the logits, given that of the log-probabilities and the log-probabilities themselves.
///
/// ∂L/∂x = u - p Σ u over the last axis: raising one logit takes from all the others.
package func logSoftmaxBackward(upstream: Tensor, logProbabilities: Tensor) -> Tensor {
    let delta = rows(of: upstream)
    let weights = exp(rows(of: logProbabilities))
    return (delta - weights * column(delta.sum(axis: 1))).reshaped(upstream.shape)
}
