/// In Double and without tensors. It rescales too: not even a Double holds the length after a thousand steps.
let units = v.count
var x = v.scalars.map(Double.init)
var logarithm: Float = 0
for step in 0...k {
    let length = x.reduce(0) { $0 + $1 * $1 }.squareRoot()
    if length == 0 { return 0 }
    x = x.map { $0 / length }
    if step > 0 { logarithm += log(Float(length)) }
    if step < k { x = (0..<units).map { i in (0..<units).reduce(0) { $0 + Double(w[i, $1]) * x[$1] } } }
}
return exp(logarithm / Float(k))
