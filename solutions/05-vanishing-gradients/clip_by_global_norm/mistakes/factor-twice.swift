/// `norm` is right, and above the limit you let too little through: as if what was clipped had been clipped again. How often is the factor
/// applied?
///
/// Once. Multiplied by it, the gradient is exactly as long as the limit.
let norm = sqrt((a * a).sum() + (b * b).sum())
let factor = norm > limit ? limit / norm : 1
return (a * factor * factor, b * factor * factor, norm)
