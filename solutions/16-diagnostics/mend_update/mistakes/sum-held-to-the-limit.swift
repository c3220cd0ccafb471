/// Above the limit your step has half the length that it should have. What did you measure, and what did you step with?
///
/// You measured and shortened the sum of the two gradients, and halved it afterwards. Halve first: the limit holds for the mean.
let sum = first + second
let norm = sqrt((sum * sum).sum())
return (9, w - rate * (norm > limit ? sum * (limit / norm) : sum) / 2)
