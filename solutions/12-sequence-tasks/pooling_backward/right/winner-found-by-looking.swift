/// The best step is kept while looking through the steps of a unit, and gets its number once, at the end.
let steps = states.shape[1]
var dstates = Tensor(zeros: states.shape)
for row in 0..<states.shape[0] {
    for unit in 0..<states.shape[2] {
        var best = 0
        for t in 0..<steps {
            if states[row, t, unit] > states[row, best, unit] { best = t }
            dstates[row, t, unit] = dmean[row, unit] * (1 / Float(steps))
        }
        dstates[row, best, unit] += dmax[row, unit]
    }
}
return dstates
