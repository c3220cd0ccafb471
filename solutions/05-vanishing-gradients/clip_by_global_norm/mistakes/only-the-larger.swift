/// `norm` is right, and one of the two gradients came out as it went in. Which parameters take part in a step?
///
/// Both, and only the longer gradient was shortened. The factor belongs to every number of either.
let norm = sqrt((a * a).sum() + (b * b).sum())
let factor = norm > limit ? limit / norm : 1
return (a * a).sum() > (b * b).sum() ? (a * factor, b, norm) : (a, b * factor, norm)
