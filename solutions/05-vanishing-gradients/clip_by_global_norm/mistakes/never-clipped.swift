/// `norm` is right, and a gradient above the limit came out as long as it was. In which case is the factor not 1?
///
/// Where norm is *above* the limit. The comparison, or a `max` where `min` was meant, went the other way.
let norm = sqrt((a * a).sum() + (b * b).sum())
let factor = norm > limit ? 1 : min(1, limit / max(norm, limit))
return (a * factor, b * factor, norm)
