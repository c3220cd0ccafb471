/// Sends one unit's change forwards at a time, in plain loops: what a change by hand would do.
let units = wh.shape[0]
var result = Tensor(zeros: [units, units])
for from in 0..<units {
    var change = [Float](repeating: 0, count: units)
    change[from] = 1
    for u in s..<t {
        var next = change
        for i in 0..<units {
            var sum: Float = 0
            for j in 0..<units { sum += wh[i, j] * change[j] }
            next[i] = (1 - states[u + 1, i] * states[u + 1, i]) * sum
        }
        change = next
    }
    for i in 0..<units { result[i, from] = change[i] }
}
return result
