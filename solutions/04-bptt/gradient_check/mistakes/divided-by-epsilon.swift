/// `numeric` is twice what it should be. How far apart are the two weights at which the losses were taken?
///
/// From w − ε to w + ε it is 2ε, and the slope is the rise divided by the way.
let numeric = (raised - lowered) / epsilon
var (worst, error): (Int, Float) = (0, -1)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = abs(a - n) / max(abs(a), abs(n), 1e-3)
    if off > error { (worst, error) = (i, off) }
}
return (numeric, worst, error)
