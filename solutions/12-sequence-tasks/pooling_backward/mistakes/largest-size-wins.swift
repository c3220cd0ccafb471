/// Some of your winners are large negative states. Which state did the forward pass keep?
///
/// The largest number, not the one furthest from 0. Compare without taking sizes.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.mapped { abs($0) }.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit] / Float(steps)
            if abs(states[row, t, unit]) == largest[row, unit] { dstates[row, t, unit] += dmax[row, unit] }
        }
    }
}
return dstates
