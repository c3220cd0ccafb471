/// `numeric` is right. Where the gradient is too low, `worst` passes the entry by, however far it is off. Does an error of −2
/// count for less than one of 0.1?
///
/// It does with a sign. Take the size of a − n.
let numeric = (raised - lowered) / (2 * epsilon)
var (worst, error): (Int, Float) = (0, -.infinity)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = (a - n) / max(abs(a), abs(n), 1e-3)
    if off > error { (worst, error) = (i, off) }
}
return (numeric, worst, error)
