/// This runs only when there are as many rows as tokens, and then your rows do not sum to 1. Which number of the sums has met
/// which number of the row?
///
/// Maxima and sums are `[B]` and were lined up with the last axis, so token j has been given the numbers of row j. Make columns
/// of both: `reshaped([B, 1])`.
let powers = exp(logits - logits.max(axis: 1))
return powers / powers.sum(axis: 1)
