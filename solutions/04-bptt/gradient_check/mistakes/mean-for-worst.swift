/// `numeric` and `worst` are right, and `error` is too small. A gradient is right everywhere but in one entry of a thousand. What
/// does a mean make of that?
///
/// Next to nothing. A gradient is as wrong as its worst entry, so the largest error is what counts.
let numeric = (raised - lowered) / (2 * epsilon)
var (worst, largest, total): (Int, Float, Float) = (0, -1, 0)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = abs(a - n) / max(abs(a), abs(n), 1e-3)
    total += off
    if off > largest { (worst, largest) = (i, off) }
}
return (numeric, worst, total / Float(analytic.count))
