/// Logits near 1000 come out right, and a row with one logit far above the others gives nan. How large is the largest number
/// that you give to the exponential?
///
/// The row's mean has been subtracted, and the largest logit can lie as far above it as it likes. Only with the maximum is no
/// exponent above 0.
let powers = exp(logits - logits.mean(axis: 1).reshaped([logits.shape[0], 1]))
return powers / powers.sum(axis: 1).reshaped([logits.shape[0], 1])
