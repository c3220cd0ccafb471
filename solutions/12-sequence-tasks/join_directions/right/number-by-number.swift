/// Every number is put where it belongs. Nothing is turned; the index counts down.
let (rows, steps, units) = (forward.shape[0], forward.shape[1], forward.shape[2])
var states = Tensor(zeros: [rows, steps, 2 * units])
var summary = Tensor(zeros: [rows, 2 * units])
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            states[row, t, unit] = forward[row, t, unit]
            states[row, t, units + unit] = backward[row, steps - 1 - t, unit]
        }
        summary[row, unit] = forward[row, steps - 1, unit]
        summary[row, units + unit] = backward[row, steps - 1, unit]
    }
}
return (states, summary)
