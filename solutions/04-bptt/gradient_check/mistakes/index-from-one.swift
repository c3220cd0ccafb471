/// `numeric` and `error` are right, and `worst` is one too large. Which index has the first entry?
///
/// 0, as everywhere in Swift: the result goes into `analytic[worst]`.
let numeric = (raised - lowered) / (2 * epsilon)
var (worst, error): (Int, Float) = (0, -1)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = abs(a - n) / max(abs(a), abs(n), 1e-3)
    if off > error { (worst, error) = (i, off) }
}
return (numeric, worst + 1, error)
