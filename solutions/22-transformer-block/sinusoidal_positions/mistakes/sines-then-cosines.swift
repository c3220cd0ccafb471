/// All numbers are there, at other columns, and only with E = 2 is the table right. Where does the first cosine stand?
///
/// Beside its sine, in column 1. You put all sines into the first half and all cosines into the second. Such tables are in use too,
/// but weights that were trained on one of them cannot read the other.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = Float(p) / pow(10_000, Float(2 * i) / Float(size))
        table[p, i] = sin(angle)
        table[p, size / 2 + i] = cos(angle)
    }
}
return table
