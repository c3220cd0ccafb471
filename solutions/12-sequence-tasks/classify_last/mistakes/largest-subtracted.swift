/// The largest number in each of your rows is 0, and the distances within a row are right. What was subtracted from the scores?
///
/// The largest of each row. A softmax does this inside, so that it does not overflow; logits are handed on as they are.
let last = states.slice(axis: 1, at: states.shape[1] - 1)
let logits = matmul(last, w.transposed()) + by
return logits - logits.max(axis: 1).reshaped([logits.shape[0], 1])
