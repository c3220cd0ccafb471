/// Below the limit your step is twice as long as it should be, and above it you are right or nearly so. What is the gradient of the
/// mean loss over the whole batch?
///
/// The mean of the halves' gradients. You have their sum, so that a batch cut in two steps twice as far.
let gradient = first + second
let norm = sqrt((gradient * gradient).sum())
return (9, w - rate * (norm > limit ? gradient * (limit / norm) : gradient))
