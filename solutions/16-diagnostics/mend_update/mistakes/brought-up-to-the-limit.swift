/// Above the limit you are right. Below it your step has the length of the limit all the same: what should happen to a gradient that is
/// short enough?
///
/// Nothing. Multiply by limit / norm only where the norm is above the limit.
let gradient = (first + second) / 2
let norm = sqrt((gradient * gradient).sum())
return (9, w - rate * gradient * (limit / norm))
