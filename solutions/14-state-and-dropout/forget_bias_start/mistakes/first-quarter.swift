/// The value stands in the first block. Which gate is the first in i, f, g, o?
///
/// The input gate. The forget block begins at entry H; in some books f is written first, but not in these vectors.
let size = bih.shape[0] / 4
var (first, second) = (bih, bhh)
for unit in 0..<size {
    first[unit] = value
    second[unit] = 0
}
return (first, second)
