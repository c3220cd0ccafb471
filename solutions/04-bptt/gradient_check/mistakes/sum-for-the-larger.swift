/// `numeric` is right and `error` is too small, about half. Which numbers stand below the fraction?
///
/// Their sizes have been added up. Some texts do define it so; here it is the larger of the two, so that 1 in place of 2 is off by
/// one half.
let numeric = (raised - lowered) / (2 * epsilon)
var (worst, error): (Int, Float) = (0, -1)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = abs(a - n) / max(abs(a) + abs(n), 1e-3)
    if off > error { (worst, error) = (i, off) }
}
return (numeric, worst, error)
