/// Your rows sum to 1 and are too even: no probability is more than e times another. What have you put into the last
/// exponential?
///
/// The softmax has been taken of probabilities, which all lie between 0 and 1. Take it once, of the logits.
func once(_ x: Tensor) -> Tensor {
    let powers = exp(x - x.max(axis: 1).reshaped([x.shape[0], 1]))
    return powers / powers.sum(axis: 1).reshaped([x.shape[0], 1])
}
return once(once(logits))
