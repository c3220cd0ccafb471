/// Your contexts are near the plain mean of the values, even with all the weight on one place. What are the numbers
/// that come in?
///
/// A softmax was taken of the weights. They have been through one: a second makes nearly equal shares of numbers
/// between 0 and 1. Use them as they are.
let (batch, source, size) = (values.shape[0], values.shape[1], values.shape[2])
let shares = softmax(weights, axis: 1)
return matmul(shares.reshaped([batch, 1, source]), values).reshaped([batch, size])
