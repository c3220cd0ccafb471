/// Loops over numbers, in Double. The biases of the keys are left out: they add the same to all scores of a query, and no weight changes.
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
let size = width / heads
var result = Tensor(zeros: x.shape)
for b in 0..<batch {
    func made(_ t: Int, _ row: Int) -> Double {
        var sum = row / width == 1 ? 0 : Double(bqkv[row])
        for e in 0..<width { sum += Double(wqkv[row, e]) * Double(x[b, t, e]) }
        return sum
    }
    let all = (0..<steps).map { t in (0..<(3 * width)).map { made(t, $0) } }
    for i in 0..<steps {
        var joined: [Double] = []
        for head in 0..<heads {
            let own = (head * size)..<((head + 1) * size)
            let scores = (0...(causal ? i : steps - 1)).map { j in
                own.reduce(0.0) { $0 + all[i][$1] * all[j][width + $1] } / Double(size).squareRoot()
            }
            let largest = scores.max()!
            let shares = scores.map { Double(exp(Float($0 - largest))) }
            let total = shares.reduce(0, +)
            for e in own {
                joined.append(shares.indices.reduce(0.0) { $0 + shares[$1] / total * all[$1][2 * width + e] })
            }
        }
        for o in 0..<width {
            var sum = Double(bo[o])
            for e in 0..<width { sum += Double(wo[o, e]) * joined[e] }
            result[b, i, o] = Float(sum)
        }
    }
}
return result
