/// Only the first entry of each forget block is set. How many units does the layer have?
///
/// H, and each has a forget gate with a bias of its own. The block runs from H up to 2H.
let size = bih.shape[0] / 4
var (first, second) = (bih, bhh)
for unit in size..<size + 1 {
    first[unit] = value
    second[unit] = 0
}
return (first, second)
