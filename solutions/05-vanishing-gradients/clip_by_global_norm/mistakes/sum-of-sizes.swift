/// `norm` is too large: it is the sum of the sizes of all numbers. How far is it to a point that is 3 to the east and 4 to the north?
///
/// 5, the root of 9 + 16, in a straight line. That is the 2-norm; the sum of sizes is the 1-norm.
let norm = (a.mapped { abs($0) }).sum() + (b.mapped { abs($0) }).sum()
let factor = norm > limit ? limit / norm : 1
return (a * factor, b * factor, norm)
