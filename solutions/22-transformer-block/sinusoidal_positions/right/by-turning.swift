/// Takes sine and cosine once for each pair, and turns each row by that angle to get the next; in Double.
var rows = [[Float]](repeating: [], count: positions)
for i in 0..<(size / 2) {
    let step = pow(10_000.0, -2.0 * Double(i) / Double(size))
    let (s1, c1) = (sin(step), cos(step))
    var (s, c) = (0.0, 1.0)
    for p in 0..<positions {
        rows[p] += [Float(s), Float(c)]
        (s, c) = (s * c1 + c * s1, c * c1 - s * s1)
    }
}
return Tensor(rows)
