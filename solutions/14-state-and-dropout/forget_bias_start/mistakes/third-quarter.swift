/// The value stands in the third block of `bih`, and the second is unchanged. Whose is the third block?
///
/// The candidate's. In this layout the blocks are i, f, g, o, and the forget gate's runs from H to 2H. A bias in g would write
/// the same number into the memory at every step.
let size = bih.shape[0] / 4
var (first, second) = (bih, bhh)
for unit in 2 * size..<3 * size {
    first[unit] = value
    second[unit] = 0
}
return (first, second)
