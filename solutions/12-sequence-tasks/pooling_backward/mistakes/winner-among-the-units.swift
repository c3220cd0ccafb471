/// At some steps no unit gets its dmax where it should, and others get it twice. Against which numbers did a state compete?
///
/// Against the other units of its step. It has to win against the other steps of its unit: the maximum is taken along axis 1.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 2)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit] / Float(steps)
            if states[row, t, unit] == largest[row, t] { dstates[row, t, unit] += dmax[row, unit] }
        }
    }
}
return dstates
