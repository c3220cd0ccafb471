/// Columns 0 and 1 are right, and all later pairs turn too fast. By which power is the position of the second pair divided?
///
/// By 10000 to the 2i / E, where i counts pairs: 2i is the column of the sine. You divided i by E, so that the wavelengths reach only
/// to the root of what they should.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = Float(p) / pow(10_000, Float(i) / Float(size))
        table[p, 2 * i] = sin(angle)
        table[p, 2 * i + 1] = cos(angle)
    }
}
return table
