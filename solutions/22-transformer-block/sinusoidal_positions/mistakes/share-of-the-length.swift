/// One position alone is right. Otherwise the table depends on how many rows it has. What is the angle of position 3 in the first pair?
///
/// 3, in every table. You divided the position by the number of positions, and so the same place has another encoding in another text.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = Float(p) / Float(positions) / pow(10_000, Float(2 * i) / Float(size))
        table[p, 2 * i] = sin(angle)
        table[p, 2 * i + 1] = cos(angle)
    }
}
return table
