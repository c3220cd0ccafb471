/// The maximum's gradient arrives at every step, divided by T. Does a state that is not the largest move the maximum?
///
/// It does not. What you did is the way back through a mean; the maximum hands all of it to one step.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = (dmean[row, unit] + dmax[row, unit]) / Float(steps)
        }
    }
}
return dstates
