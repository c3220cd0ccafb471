/// `norm` is right, and the larger the limit is, the less you let through. How much should come through when the limit is high?
///
/// More. You divided by the limit; the factor is limit / norm.
let norm = sqrt((a * a).sum() + (b * b).sum())
let factor = norm > limit ? 1 / limit : 1
return (a * factor, b * factor, norm)
