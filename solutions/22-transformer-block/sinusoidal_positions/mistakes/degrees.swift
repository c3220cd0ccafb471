/// Position 0 is right, and all others lie too close to it, as if everything turned 57 times too slowly. In which unit does `sin` take
/// its angle?
///
/// In radians, and the formula means radians too. You converted from degrees.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = Float(p) / pow(10_000, Float(2 * i) / Float(size)) * .pi / 180
        table[p, 2 * i] = sin(angle)
        table[p, 2 * i + 1] = cos(angle)
    }
}
return table
