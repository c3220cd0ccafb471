/// With a single step you are right. With more, a mean that moves by 1 seems to take T times as much from the states. How far does the mean
/// move when one state moves by 1?
///
/// By 1/T. Each step gets dmean divided by the number of steps.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit]
            if states[row, t, unit] == largest[row, unit] { dstates[row, t, unit] += dmax[row, unit] }
        }
    }
}
return dstates
