/// The weights are right, and `fault` is still 0. Which number has in the lesson's list what you mended?
///
/// The number belongs to the answer. Look for the line in which a batch is read in pieces.
let gradient = (first + second) / 2
let norm = sqrt((gradient * gradient).sum())
return (0, w - rate * (norm > limit ? gradient * (limit / norm) : gradient))
