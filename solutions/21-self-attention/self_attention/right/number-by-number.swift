/// Loops over numbers, one query at a time: a causal query never computes a score it may not use.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
func project(_ b: Int, _ t: Int, _ w: Tensor) -> [Double] {
    (0..<size).map { o in (0..<size).reduce(0.0) { $0 + Double(x[b, t, $1]) * Double(w[o, $1]) } }
}
var mixed = Tensor(zeros: [batch, steps, size])
for b in 0..<batch {
    let keys = (0..<steps).map { project(b, $0, wk) }
    let values = (0..<steps).map { project(b, $0, wv) }
    for i in 0..<steps {
        let query = project(b, i, wq)
        let seen = causal ? i + 1 : steps
        let scores = (0..<seen).map { j in
            zip(query, keys[j]).reduce(0.0) { $0 + $1.0 * $1.1 } / Double(size).squareRoot()
        }
        let largest = scores.max()!
        let shares = scores.map { Double(exp(Float($0 - largest))) }
        let total = shares.reduce(0, +)
        for e in 0..<size {
            mixed[b, i, e] = Float((0..<seen).reduce(0.0) { $0 + shares[$1] * values[$1][e] } / total)
        }
    }
}
return mixed
