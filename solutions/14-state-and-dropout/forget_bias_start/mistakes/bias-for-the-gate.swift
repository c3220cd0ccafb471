/// The forget block of `bih` holds numbers between 0 and 1, and not the value. Is the value the gate, or its bias?
///
/// The bias. The sigmoid comes later, in the cell, when the sums are complete.
let size = bih.shape[0] / 4
var (first, second) = (bih, bhh)
for unit in size..<2 * size {
    first[unit] = sigmoid(value)
    second[unit] = 0
}
return (first, second)
