/// Every second number is right if you look one column further. What does position 0 look like?
///
/// 0, 1, 0, 1: the sine comes first, at the even column. You put the cosine there.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = Float(p) / pow(10_000, Float(2 * i) / Float(size))
        table[p, 2 * i] = cos(angle)
        table[p, 2 * i + 1] = sin(angle)
    }
}
return table
