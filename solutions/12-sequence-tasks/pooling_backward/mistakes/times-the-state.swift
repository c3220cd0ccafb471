/// Your numbers have the sign of the state in them. How fast does a mean rise with one of its numbers: does it matter how large that number
/// is?
///
/// It does not: the slope is 1/T wherever you are, and that of a maximum is 1. The states say who won, and nothing more.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit] / Float(steps) * states[row, t, unit]
            if states[row, t, unit] == largest[row, unit] {
                dstates[row, t, unit] += dmax[row, unit] * states[row, t, unit]
            }
        }
    }
}
return dstates
