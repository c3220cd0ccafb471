/// Columns 0 and 1 are right; later pairs jump about from row to row. Does the last pair turn faster than the first, or slower?
///
/// Slower: the position is divided by the power. You multiplied, and so the last pair turns thousands of radians at each step.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = Float(p) * pow(10_000, Float(2 * i) / Float(size))
        table[p, 2 * i] = sin(angle)
        table[p, 2 * i + 1] = cos(angle)
    }
}
return table
