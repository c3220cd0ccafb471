/// Columns 0 and 1 are right, and all later pairs turn too fast, the last of them most. Of which number are the powers?
///
/// Of 10,000. You took those of 1,000, and so the slowest pair comes round several times too soon.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = Float(p) / pow(1_000, Float(2 * i) / Float(size))
        table[p, 2 * i] = sin(angle)
        table[p, 2 * i + 1] = cos(angle)
    }
}
return table
