/// `numeric` is too small by far, by ε times ε. What does `d / 2 * epsilon` do first, and what after it?
///
/// It divides by 2 and then multiplies by ε, from left to right. The whole way 2ε stands below the fraction: put it in brackets.
let numeric = (raised - lowered) / 2 * epsilon
var (worst, error): (Int, Float) = (0, -1)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = abs(a - n) / max(abs(a), abs(n), 1e-3)
    if off > error { (worst, error) = (i, off) }
}
return (numeric, worst, error)
