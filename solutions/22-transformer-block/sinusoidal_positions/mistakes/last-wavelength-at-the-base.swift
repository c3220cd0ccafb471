/// The first pair is right, the others turn too slowly, and the last pair turns by a ten-thousandth exactly. What is the exponent of the
/// last pair?
///
/// (E − 2) / E, which is below 1. You spread the exponents from 0 to 1 inclusive, as Tensor2Tensor does; the paper's formula does not
/// reach 1.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = Float(p) / pow(10_000, Float(i) / Float(max(1, size / 2 - 1)))
        table[p, 2 * i] = sin(angle)
        table[p, 2 * i + 1] = cos(angle)
    }
}
return table
