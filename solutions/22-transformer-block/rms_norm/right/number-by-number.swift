/// Loops over numbers, in Double.
var y = x
for n in 0..<x.shape[0] {
    var sum = 0.0
    for e in 0..<x.shape[1] { sum += Double(x[n, e]) * Double(x[n, e]) }
    let size = (sum / Double(x.shape[1]) + 1e-5).squareRoot()
    for e in 0..<x.shape[1] { y[n, e] = Float(Double(x[n, e]) / size * Double(gain[e])) }
}
return y
