/// `norm` is too small and looks like the size of a single number. Should a gradient of twice as many numbers be allowed to be longer?
///
/// By its length it is not: under the root stands the sum of the squares, and yours is their mean.
let norm = sqrt(((a * a).sum() + (b * b).sum()) / Float(a.count + b.count))
let factor = norm > limit ? limit / norm : 1
return (a * factor, b * factor, norm)
