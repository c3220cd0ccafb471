/// Columns 0 and 1 are right, and all later pairs turn too fast, the last of them most. How long is the longest wavelength nearly?
///
/// 10,000 times 2π. You took the powers of 1,000.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = Float(p) / pow(1_000, Float(2 * i) / Float(size))
        table[p, 2 * i] = sin(angle)
        table[p, 2 * i + 1] = cos(angle)
    }
}
return table
