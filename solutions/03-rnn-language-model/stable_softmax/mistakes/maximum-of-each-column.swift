/// Your rows sum to 1, but the ratios within a row are wrong. Have all the logits of a row been lowered by the same number?
///
/// `max(axis: 0)` has one number for each token, the largest over the batch, so each token is lowered by another amount. Take
/// the maximum along axis 1.
let powers = exp(logits - logits.max(axis: 0))
return powers / powers.sum(axis: 1).reshaped([logits.shape[0], 1])
