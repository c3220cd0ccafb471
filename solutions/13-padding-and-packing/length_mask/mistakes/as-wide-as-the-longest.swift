/// As long as some row is full you are right. Where none is, your mask has fewer columns than the batch has steps. Who
/// decides how wide a batch is?
///
/// Whoever made it, and `steps` says so. You took the longest length; a batch may be wider than that, for instance
/// because every batch of a training has one width.
let width = lengths.max()!
var mask = Tensor(zeros: [lengths.count, width])
for (row, length) in lengths.enumerated() {
    for t in 0..<length { mask[row, t] = 1 }
}
return mask
