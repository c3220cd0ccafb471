/// Ordinary logits come out right, and those near 1000 give nan. What is `exp(1000)` in a `Float`?
///
/// It is infinity, and infinity divided by infinity is nan. Subtract each row's largest logit first: that multiplies all of
/// the row's exponentials by the same number, so the quotient stays.
let powers = exp(logits)
return powers / powers.sum(axis: 1).reshaped([logits.shape[0], 1])
