/// The winning steps get dmean, and dmax is shared out over all of them. Which of the two was made from every state?
///
/// The mean. Its gradient is divided among all steps; that of the maximum goes to the winner.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmax[row, unit] / Float(steps)
            if states[row, t, unit] == largest[row, unit] { dstates[row, t, unit] += dmean[row, unit] }
        }
    }
}
return dstates
