/// `norm` is right. What you clipped always has the length 1, whatever the limit is. How long should it be?
///
/// As long as the limit lets it: limit / norm is the factor, and not 1 / norm.
let norm = sqrt((a * a).sum() + (b * b).sum())
let factor = norm > limit ? 1 / norm : 1
return (a * factor, b * factor, norm)
