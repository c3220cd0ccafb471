/// Zeros and ones have changed places: what was said is 0, and the padding is 1. What will a loss be multiplied by where
/// it counts?
///
/// By 1. Some libraries do ask for a mask of what is to be left out: PyTorch's `key_padding_mask` is one, true at
/// padding. In this course 1 counts.
var mask = Tensor(ones: [lengths.count, steps])
for (row, length) in lengths.enumerated() {
    for t in 0..<length { mask[row, t] = 0 }
}
return mask
