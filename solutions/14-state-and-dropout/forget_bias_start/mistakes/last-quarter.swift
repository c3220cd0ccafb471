/// The value stands in the last block, which belongs to the output gate. In which order do the blocks stand?
///
/// i, f, g, o. The forget gate is the second; a bias in the last block would open what is shown and not what is kept.
let size = bih.shape[0] / 4
var (first, second) = (bih, bhh)
for unit in 3 * size..<4 * size {
    first[unit] = value
    second[unit] = 0
}
return (first, second)
