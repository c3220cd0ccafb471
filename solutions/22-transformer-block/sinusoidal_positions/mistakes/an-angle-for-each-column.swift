/// All sines are right, and all cosines turn too slowly. Which angle does the cosine of a pair have?
///
/// The same as its sine. You took the exponent from the column itself, and so an odd column has a wavelength that no sine has, and
/// a pair is no longer a point on a circle.
var table = Tensor(zeros: [positions, size])
for p in 0..<positions {
    for i in 0..<(size / 2) {
        let angle = Float(p) / pow(10_000, Float(2 * i) / Float(size))
        table[p, 2 * i] = sin(angle)
        table[p, 2 * i + 1] = cos(Float(p) / pow(10_000, Float(2 * i + 1) / Float(size)))
    }
}
return table
