/// `norm` is the square of the right number, and what you clipped is too short. How long is the vector (3, 4)?
///
/// 5, the root of 9 + 16. The root is missing.
let norm = (a * a).sum() + (b * b).sum()
let factor = norm > limit ? limit / norm : 1
return (a * factor, b * factor, norm)
