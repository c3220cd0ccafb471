/// `numeric` is right and `error` is too large, beyond all measure where the gradient has an entry near 0. By what is the difference
/// divided?
///
/// By the size of the gradient alone. Which of the two numbers is the wrong one is not known, so divide by the larger of both, and
/// by 0.001 at least.
let numeric = (raised - lowered) / (2 * epsilon)
var (worst, error): (Int, Float) = (0, -1)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = abs(a - n) / max(abs(a), 1e-3)
    if off > error { (worst, error) = (i, off) }
}
return (numeric, worst, error)
