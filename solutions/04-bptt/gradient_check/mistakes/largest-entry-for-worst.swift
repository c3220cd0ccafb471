/// `numeric` is right. `worst` is where the gradient itself is largest. What is to be largest there?
///
/// The difference from the measured slope, for the size of the two. Where the gradient is large says nothing about where it is wrong.
let numeric = (raised - lowered) / (2 * epsilon)
var worst = 0
for i in 0..<analytic.count where abs(analytic[i]) > abs(analytic[worst]) { worst = i }
let (a, n) = (analytic[worst], numeric[worst])
return (numeric, worst, abs(a - n) / max(abs(a), abs(n), 1e-3))
