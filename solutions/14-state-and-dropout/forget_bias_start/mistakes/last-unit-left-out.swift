/// All but the last entry of each forget block are set. Which entry is the last of the block?
///
/// 2H − 1. A range `..<` ends before its upper bound, so that bound is 2H.
let size = bih.shape[0] / 4
var (first, second) = (bih, bhh)
for unit in size..<max(size, 2 * size - 1) {
    first[unit] = value
    second[unit] = 0
}
return (first, second)
