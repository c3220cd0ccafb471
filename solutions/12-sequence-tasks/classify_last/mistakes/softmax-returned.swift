/// Your numbers lie between 0 and 1 and sum to 1 in each row. Are logits like that?
///
/// Logits are the scores before the softmax, and may be of any size and sign. Return them as they are: the cross-entropy makes its own
/// probabilities.
let last = states.slice(axis: 1, at: states.shape[1] - 1)
return softmax(matmul(last, w.transposed()) + by, axis: 1)
