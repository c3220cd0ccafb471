/// Every row has one 1 too few, and a row of length 1 has none. Which index is the last that counts?
///
/// length − 1, and it counts itself. You stopped before it.
var mask = Tensor(zeros: [lengths.count, steps])
for (row, length) in lengths.enumerated() {
    for t in 0..<(length - 1) { mask[row, t] = 1 }
}
return mask
