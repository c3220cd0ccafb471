/// Your mask lies on its side: the lengths run downwards. Which axis of [B, T] comes first?
///
/// The row of the batch. With as many rows as steps the shape does not give it away.
var mask = Tensor(zeros: [steps, lengths.count])
for (row, length) in lengths.enumerated() {
    for t in 0..<length { mask[t, row] = 1 }
}
return mask
