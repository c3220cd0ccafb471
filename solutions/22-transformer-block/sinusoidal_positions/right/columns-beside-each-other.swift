/// Column by column, with the frequency as a geometric series: each pair turns slower than the one before by the same factor.
let ratio = 1 / pow(10_000, 2 / Float(size))
var frequency: Float = 1
var columns: [Tensor] = []
for _ in 0..<(size / 2) {
    let angles = Tensor((0..<positions).map { Float($0) * frequency })
    columns.append(angles.mapped { sin($0) })
    columns.append(angles.mapped { cos($0) })
    frequency *= ratio
}
return stack(columns, axis: 1)
