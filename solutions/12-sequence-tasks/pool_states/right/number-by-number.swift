/// Three loops and plain numbers; the maximum begins at minus infinity.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
var (mean, largest) = (Tensor(zeros: [rows, units]), Tensor(zeros: [rows, units]))
for row in 0..<rows {
    for unit in 0..<units {
        var (total, best) = (0.0, -Float.infinity)
        for t in (0..<steps).reversed() {
            total += Double(states[row, t, unit])
            best = Swift.max(best, states[row, t, unit])
        }
        mean[row, unit] = Float(total / Double(steps))
        largest[row, unit] = best
    }
}
return (mean, largest)
