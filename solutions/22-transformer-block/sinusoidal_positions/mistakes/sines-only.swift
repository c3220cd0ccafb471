/// The even columns are right, and each odd column repeats the one before it. What tells angle 1 from angle π − 1, which have the same
/// sine?
///
/// The cosine. You wrote the sine into both columns.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = Float(p) / pow(10_000, Float(2 * i) / Float(size))
        table[p, 2 * i] = sin(angle)
        table[p, 2 * i + 1] = sin(angle)
    }
}
return table
