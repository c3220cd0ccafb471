/// The forget blocks are right, and all other entries are 0. What was to happen to the blocks of i, g and o?
///
/// Nothing. They start from what was drawn. Begin with copies of the two vectors and not with zeros.
let size = bih.shape[0] / 4
var (first, second) = (Tensor(zeros: bih.shape), Tensor(zeros: bhh.shape))
for unit in size..<2 * size {
    first[unit] = value
    second[unit] = 0
}
return (first, second)
