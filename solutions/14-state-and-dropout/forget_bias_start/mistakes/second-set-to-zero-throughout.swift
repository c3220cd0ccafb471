/// `bih` is right. `bhh` is 0 in all blocks, not in the forget block alone. What of `bhh` is in the way of the value?
///
/// Its forget block. The other blocks are part of the sums of i, g and o, and stay.
let size = bih.shape[0] / 4
var (first, second) = (bih, Tensor(zeros: bhh.shape))
for unit in size..<2 * size {
    first[unit] = value
    second[unit] = 0
}
return (first, second)
