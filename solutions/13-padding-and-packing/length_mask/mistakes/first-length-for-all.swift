/// All rows look like row 0. Which length does your loop ask in the other rows?
///
/// That of row 0, again. Each row has its own: `lengths[row]`.
var mask = Tensor(zeros: [lengths.count, steps])
for row in lengths.indices {
    for t in 0..<lengths[0] { mask[row, t] = 1 }
}
return mask
