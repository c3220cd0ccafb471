/// The direction is right and the step is shorter than it should be, or shortened where nothing was to be done. Two gradients of norm 1
/// that point in opposite directions: how long is their mean?
///
/// It is 0, and the mean of their norms is 1. Average the gradients and measure that.
let gradient = (first + second) / 2
let norm = (sqrt((first * first).sum()) + sqrt((second * second).sum())) / 2
return (9, w - rate * (norm > limit ? gradient * (limit / norm) : gradient))
