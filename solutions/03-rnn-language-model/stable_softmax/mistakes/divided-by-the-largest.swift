/// The largest number of each row is 1, and a row sums to more. What have the exponentials been divided by?
///
/// By the largest of them; after the maximum is subtracted that is 1, so nothing has been divided at all. Divide by the sum.
let powers = exp(logits - logits.max(axis: 1).reshaped([logits.shape[0], 1]))
return powers / powers.max(axis: 1).reshaped([logits.shape[0], 1])
