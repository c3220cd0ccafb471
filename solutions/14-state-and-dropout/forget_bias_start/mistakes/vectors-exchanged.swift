/// In the sum all is right, but the value stands in `bhh` and the zeros in `bih`. In which of the two was it to be set?
///
/// In `bih`. The gates would be the same either way. One place is agreed on, so that whoever reads the weights finds the value
/// there.
let size = bih.shape[0] / 4
var (first, second) = (bih, bhh)
for unit in size..<2 * size {
    first[unit] = 0
    second[unit] = value
}
return (first, second)
