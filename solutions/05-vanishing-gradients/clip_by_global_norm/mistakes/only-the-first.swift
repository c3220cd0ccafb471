/// `norm` and `a` are right, and `b` came out as it went in. To what does the factor belong?
///
/// To both. If one is shortened and the other is not, the step points elsewhere.
let norm = sqrt((a * a).sum() + (b * b).sum())
let factor = norm > limit ? limit / norm : 1
return (a * factor, b, norm)
