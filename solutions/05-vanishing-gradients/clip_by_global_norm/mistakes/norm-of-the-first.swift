/// `norm` is the length of `a` alone, and so `b` does not count in the factor either. What was to be measured?
///
/// Both together, as one long vector. Add the squares of b before you take the root.
let norm = sqrt((a * a).sum())
let factor = norm > limit ? limit / norm : 1
return (a * factor, b * factor, norm)
