/// The mean's share is right, and dmax arrives at the smallest state of each unit. Which way does the comparison go?
///
/// The wrong one. The maximum is moved by the largest state.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let least = (states * -1).max(axis: 1) * -1

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit] / Float(steps)
            if states[row, t, unit] == least[row, unit] { dstates[row, t, unit] += dmax[row, unit] }
        }
    }
}
return dstates
