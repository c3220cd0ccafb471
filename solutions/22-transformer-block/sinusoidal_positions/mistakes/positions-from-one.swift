/// Each row is the one that should come next. What are sine and cosine of the first position?
///
/// 0 and 1 in every pair, since its angle is 0. You counted positions from 1.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = Float(p + 1) / pow(10_000, Float(2 * i) / Float(size))
        table[p, 2 * i] = sin(angle)
        table[p, 2 * i + 1] = cos(angle)
    }
}
return table
