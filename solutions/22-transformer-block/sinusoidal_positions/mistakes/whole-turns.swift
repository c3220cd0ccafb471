/// Columns 0 and 1 are 0 and 1 at every position, and the others turn six times too fast. How far does the first pair turn at a step?
///
/// One radian. The formula has no 2π in it: 2π is the first wavelength, not a factor. You multiplied the angle by it.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = 2 * .pi * Float(p) / pow(10_000, Float(2 * i) / Float(size))
        table[p, 2 * i] = sin(angle)
        table[p, 2 * i + 1] = cos(angle)
    }
}
return table
