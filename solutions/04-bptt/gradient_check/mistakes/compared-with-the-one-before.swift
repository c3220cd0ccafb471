/// All is right where the errors come in falling order. Else `worst` and `error` are those of the last entry, or of one on the way.
/// With what is each new error compared?
///
/// With the one before it. Compare it with the largest so far, and keep that one.
let numeric = (raised - lowered) / (2 * epsilon)
var (worst, error, before): (Int, Float, Float) = (0, -1, -1)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = abs(a - n) / max(abs(a), abs(n), 1e-3)
    if off > before { (worst, error) = (i, off) }
    before = off
}
return (numeric, worst, error)
