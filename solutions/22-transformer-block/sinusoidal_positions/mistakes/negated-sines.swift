/// The cosines are right, and the sines have the wrong sign. What is the sign of the exponent, and what is that of the angle?
///
/// Dividing by a power is multiplying by one with a negative exponent; the angle stays positive. You turned the sign of the angle.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = -Float(p) / pow(10_000, Float(2 * i) / Float(size))
        table[p, 2 * i] = sin(angle)
        table[p, 2 * i + 1] = cos(angle)
    }
}
return table
