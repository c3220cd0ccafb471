/// Your loss is the mean of all numbers, whatever the mask says. What does padding predict?
///
/// Nothing, so it cannot be right or wrong. Leave out the places where the mask is 0, in the sum and in the number you
/// divide by.
return (losses.mean(), Tensor(ones: losses.shape) / Float(losses.count))
