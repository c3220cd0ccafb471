/// Each row has the right number of ones, and they stand at its end. On which side is this batch filled up?
///
/// Behind the sequence: step 0 is its first step. Padding in front is used too, where all rows have to end together; then
/// a mask looks like yours.
var mask = Tensor(zeros: [lengths.count, steps])
for (row, length) in lengths.enumerated() {
    for t in (steps - length)..<steps { mask[row, t] = 1 }
}
return mask
