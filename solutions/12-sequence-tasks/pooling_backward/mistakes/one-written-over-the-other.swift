/// At the steps that win, the mean's share is missing. How many ways lead from such a state to the loss?
///
/// Two: through the mean and through the maximum. Their slopes add up; an = stands where a += belongs.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit] / Float(steps)
            if states[row, t, unit] == largest[row, unit] { dstates[row, t, unit] = dmax[row, unit] }
        }
    }
}
return dstates
