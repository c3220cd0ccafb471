/// `numeric` has the wrong sign everywhere. If the loss is higher at the raised weight, is its slope above 0 or below?
///
/// Above. So the lowered loss is what is taken away.
let numeric = (lowered - raised) / (2 * epsilon)
var (worst, error): (Int, Float) = (0, -1)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = abs(a - n) / max(abs(a), abs(n), 1e-3)
    if off > error { (worst, error) = (i, off) }
}
return (numeric, worst, error)
