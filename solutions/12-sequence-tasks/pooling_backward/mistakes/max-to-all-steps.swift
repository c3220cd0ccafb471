/// With a single step you are right. With more, steps far below the maximum get the whole of dmax. What happens to the maximum when one of
/// those moves a little?
///
/// Nothing, so its slope is 0. Only the state that is the maximum moves it.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit] / Float(steps) + dmax[row, unit]
        }
    }
}
return dstates
