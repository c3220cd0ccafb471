/// You have 0 where a place counts and minus infinity at padding. With which operation is such a mask used?
///
/// It is added, to scores that a softmax will read; attention does so. A mask that picks or multiplies has 1 and 0.
var mask = Tensor(repeating: -.infinity, shape: [lengths.count, steps])
for (row, length) in lengths.enumerated() {
    for t in 0..<length { mask[row, t] = 0 }
}
return mask
