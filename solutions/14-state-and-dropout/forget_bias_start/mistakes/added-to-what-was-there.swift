/// In the forget block of `bih` stands the value plus what was there before. Is the bias to grow by the value, or to be it?
///
/// To be it: the sum of the two forget blocks has to be the value in every unit, whatever was drawn. Assign, and do not add.
let size = bih.shape[0] / 4
var (first, second) = (bih, bhh)
for unit in size..<2 * size {
    first[unit] += value
    second[unit] = 0
}
return (first, second)
