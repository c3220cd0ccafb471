/// No product of matrices: for each old unit the shares of all the new ones are added up.
let units = upstream.count
var signal = upstream.scalars
var norms: [Float] = []
for t in stride(from: states.shape[0] - 1, through: 0, by: -1) {
    var squares = 0.0
    for g in signal { squares += Double(g) * Double(g) }
    norms.insert(Float(squares.squareRoot()), at: 0)
    var before = [Float](repeating: 0, count: units)
    for i in 0..<units {
        let slope = 1 - states[t, i] * states[t, i]
        for j in 0..<units { before[j] += signal[i] * slope * wh[i, j] }
    }
    signal = before
}
return Tensor(norms)
