/// `norm` is too large: it is the length of a plus that of b. How far is it to a point that is 3 to the east and 4 to the north?
///
/// 5, and not 7. Add the squares of both before you take the root.
let norm = sqrt((a * a).sum()) + sqrt((b * b).sum())
let factor = norm > limit ? limit / norm : 1
return (a * factor, b * factor, norm)
