/// The whole step as a matrix of 2H by 2H, from the gradients in (h, c) after it to those before it: more work, and the two
/// paths can be read off its blocks.
let size = upstream.count
var pair = [Double](repeating: 0, count: 2 * size)
for unit in 0..<size { pair[unit] = Double(upstream[unit]) }
var norms: [Float] = []
for t in stride(from: i.shape[0] - 1, through: 0, by: -1) {
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: 2 * size), count: 2 * size)
    var square = 0.0
    for u in 0..<size {
        let (a, k, n, s) = (Double(i[t, u]), Double(f[t, u]), Double(g[t, u]), Double(o[t, u]))
        let (old, shown) = (Double(cells[t, u]), Double(tanh(cells[t + 1, u])))
        let through = s * (1 - shown * shown)
        let here = pair[size + u] + pair[u] * through
        square += here * here
        for v in 0..<size {
            let kept = n * a * (1 - a) * Double(whh[u, v]) + old * k * (1 - k) * Double(whh[size + u, v])
            let intoCell = kept + a * (1 - n * n) * Double(whh[2 * size + u, v])
            matrix[v][size + u] = intoCell
            matrix[v][u] = through * intoCell + shown * s * (1 - s) * Double(whh[3 * size + u, v])
        }
        matrix[size + u][size + u] = k
        matrix[size + u][u] = through * k
    }
    norms.append(Float(square.squareRoot()))
    pair = matrix.map { row in zip(row, pair).reduce(0) { $0 + $1.0 * $1.1 } }
}
norms.append(Float(pair[size...].reduce(0) { $0 + $1 * $1 }.squareRoot()))
return Tensor(norms.reversed())
