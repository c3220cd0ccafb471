/// Loops over numbers, in Double.
let (width, inside) = (x.shape[1], wgate.shape[0])
var y = Tensor(zeros: x.shape)
for n in 0..<x.shape[0] {
    var result = [Double](repeating: 0, count: width)
    for f in 0..<inside {
        var (gate, up) = (0.0, 0.0)
        for e in 0..<width {
            gate += Double(wgate[f, e]) * Double(x[n, e])
            up += Double(wup[f, e]) * Double(x[n, e])
        }
        let inner = gate * Double(sigmoid(Float(gate))) * up
        for e in 0..<width { result[e] += Double(wdown[e, f]) * inner }
    }
    for e in 0..<width { y[n, e] = Float(result[e]) }
}
return y
