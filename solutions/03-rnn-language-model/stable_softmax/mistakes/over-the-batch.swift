/// Your columns sum to 1, and your rows do not. Between what does one row of logits choose?
///
/// The softmax runs along axis 0, over the batch. A row's numbers are the scores of the tokens: maximum and sum run along axis 1.
let powers = exp(logits - logits.max(axis: 0))
return powers / powers.sum(axis: 0)
