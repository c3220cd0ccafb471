/// The sum is right, but `bih` holds the value less what stands in `bhh`, and `bhh` is unchanged. What was to stand in `bhh`?
///
/// Zeros, in the forget block, and the value as it is in `bih`. For the gates this comes to the same; the agreed places are
/// others.
let size = bih.shape[0] / 4
var first = bih
for unit in size..<2 * size {
    first[unit] = value - bhh[unit]
}
return (first, bhh)
