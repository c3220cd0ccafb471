/// `bih` is right. In `bhh` the forget block is what it was. What is the forget gate's bias in total?
///
/// The value, plus what was drawn for `bhh`: near the value and not the value. Set the forget block of `bhh` to 0.
let size = bih.shape[0] / 4
var first = bih
for unit in size..<2 * size {
    first[unit] = value
}
return (first, bhh)
