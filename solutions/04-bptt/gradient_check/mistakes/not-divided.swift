/// `numeric` is right, and `error` grows with the loss's own scale. What is an error of 0.5 if the slope is 1000, and if it is 0.1?
///
/// Very little, and very much. Divide |a − n| by the larger of |a| and |n|.
let numeric = (raised - lowered) / (2 * epsilon)
var (worst, error): (Int, Float) = (0, -1)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = abs(a - n)
    if off > error { (worst, error) = (i, off) }
}
return (numeric, worst, error)
