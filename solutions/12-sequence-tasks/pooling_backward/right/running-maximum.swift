/// Goes through the steps as the forward pass did. Whoever takes the lead takes the gradient over from the one before.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let mean = dmean / Float(steps)
var parts = [mean + dmax]
var lead = [Int](repeating: 0, count: rows * units)
for t in 1..<max(1, steps) {
    parts.append(mean)
    for row in 0..<rows {
        for unit in 0..<units where states[row, t, unit] > states[row, lead[row * units + unit], unit] {
            parts[lead[row * units + unit]][row, unit] = mean[row, unit]
            parts[t][row, unit] = mean[row, unit] + dmax[row, unit]
            lead[row * units + unit] = t
        }
    }
}
return stack(parts, axis: 1)
