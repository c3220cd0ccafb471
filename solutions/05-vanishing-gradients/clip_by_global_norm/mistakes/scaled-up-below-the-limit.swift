/// Above the limit you are right. Below it the gradient has become longer, and one that was 0 is not a number. What should happen to a
/// gradient that is short enough?
///
/// Nothing. The factor limit / norm is above 1 there; use it only where norm is above the limit.
let norm = sqrt((a * a).sum() + (b * b).sum())
let factor = limit / norm
return (a * factor, b * factor, norm)
