/// `norm` is the size of the largest single number. How long is the vector (3, 4)?
///
/// 5. All numbers add to the length; the largest alone is another norm.
let norm = max(a.scalars.map { abs($0) }.max()!, b.scalars.map { abs($0) }.max()!)
let factor = norm > limit ? limit / norm : 1
return (a * factor, b * factor, norm)
