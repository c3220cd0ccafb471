/// Column 0 is right, and every later column turns too slowly, the last one hardly at all. Which
/// i stands in the exponent?
///
/// The number of the pair, from 0 to E / 2 − 1, the same for its sine and its cosine. You took the number of the column and doubled it, so
/// that the exponent goes on to nearly 2.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for column in 0..<size {
        let angle = Float(p) / pow(10_000, Float(2 * column) / Float(size))
        table[p, column] = column % 2 == 0 ? sin(angle) : cos(angle)
    }
}
return table
