/// `numeric` is right and `error` is too large, often above 1. Which of the two sizes stands below the fraction?
///
/// The smaller. If one of them is nearly 0, that makes the error as large as one likes. Divide by the larger; then no error is above 2.
let numeric = (raised - lowered) / (2 * epsilon)
var (worst, error): (Int, Float) = (0, -1)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = abs(a - n) / max(min(abs(a), abs(n)), 1e-3)
    if off > error { (worst, error) = (i, off) }
}
return (numeric, worst, error)
