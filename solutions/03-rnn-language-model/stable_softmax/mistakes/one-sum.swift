/// All your numbers together sum to 1, and within a row their ratios are right. Whose sum has each row been divided by?
///
/// By that of the whole batch. Each row is a distribution of its own: sum along axis 1 and make a column of it.
let powers = exp(logits - logits.max(axis: 1).reshaped([logits.shape[0], 1]))
return powers / powers.sum()
