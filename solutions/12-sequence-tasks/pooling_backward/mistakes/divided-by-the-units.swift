/// The mean's shares are off by one factor. Over how many numbers did each mean run?
///
/// Over T. The units each have a mean of their own.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit] / Float(units)
            if states[row, t, unit] == largest[row, unit] { dstates[row, t, unit] += dmax[row, unit] }
        }
    }
}
return dstates
