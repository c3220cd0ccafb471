/// `numeric` is off by a little, and more where the loss bends. From where to where does the loss rise by `raised - loss`?
///
/// From w to w + ε: that is the slope halfway between, not at w. Take the rise from w − ε to w + ε, over 2ε; then what the bend adds
/// on one side it takes away on the other.
let numeric = (raised - loss) / epsilon
var (worst, error): (Int, Float) = (0, -1)
for i in 0..<analytic.count {
    let (a, n) = (analytic[i], numeric[i])
    let off = abs(a - n) / max(abs(a), abs(n), 1e-3)
    if off > error { (worst, error) = (i, off) }
}
return (numeric, worst, error)
