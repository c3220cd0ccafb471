/// `norm` is right, and above the limit the gradient comes out longer than it went in. If the limit is half the norm, what is the factor?
///
/// 0.5, limit / norm. Yours is norm / limit.
let norm = sqrt((a * a).sum() + (b * b).sum())
let factor = norm > limit ? norm / limit : 1
return (a * factor, b * factor, norm)
