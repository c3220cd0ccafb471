/// At every step stands the mean's share plus dmax times the maximum itself. Is the slope of a maximum how large it is, or how fast it
/// moves?
///
/// How fast it moves: 1 for the state that is the largest, and 0 for the rest.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit] / Float(steps) + largest[row, unit] * dmax[row, unit]
        }
    }
}
return dstates
