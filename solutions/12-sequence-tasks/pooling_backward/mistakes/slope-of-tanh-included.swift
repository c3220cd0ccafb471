/// Your gradients are too small where states are near 1 or −1, by the factor 1 − h². Where does the way through tanh begin?
///
/// One station further back, inside the cell. Asked for is the gradient in the states; the cell's own way back takes it from there.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let largest = states.max(axis: 1)

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] =
                dmean[row, unit] / Float(steps) * (1 - states[row, t, unit] * states[row, t, unit])
            if states[row, t, unit] == largest[row, unit] {
                dstates[row, t, unit] += dmax[row, unit] * (1 - states[row, t, unit] * states[row, t, unit])
            }
        }
    }
}
return dstates
