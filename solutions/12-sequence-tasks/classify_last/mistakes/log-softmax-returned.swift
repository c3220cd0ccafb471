/// Every number of yours is negative, and in each row all of them are off from the logits by one and the same amount. What was subtracted?
///
/// The logarithm of the sum of exponentials. These are log-probabilities; leave that step to the loss, and return the scores.
let last = states.slice(axis: 1, at: states.shape[1] - 1)
return log(softmax(matmul(last, w.transposed()) + by, axis: 1))
