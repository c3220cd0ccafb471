/// All is right but where both numbers are nearly 0: there `error` is too large. What does rounding do to the measured slope of a
/// weight that has no effect?
///
/// It makes some 0.0001 of it, and that divided by itself is an error of 1. The fraction is never divided by less than 0.001.
let numeric = (raised - lowered) / (2 * epsilon)
var (worst, error): (Int, Float) = (0, -1)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = abs(a - n) / max(abs(a), abs(n))
    if off > error { (worst, error) = (i, off) }
}
return (numeric, worst, error)
