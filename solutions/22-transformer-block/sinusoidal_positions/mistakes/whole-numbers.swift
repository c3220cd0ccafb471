/// Columns 0 and 1 are right, and all other pairs repeat them. What is 2 * 1 / 6 in Swift?
///
/// 0, as a quotient of two Ints. Every exponent became 0, and every pair turns by a whole radian. Convert before you divide.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = Float(p) / pow(10_000, Float(2 * i / size))
        table[p, 2 * i] = sin(angle)
        table[p, 2 * i + 1] = cos(angle)
    }
}
return table
