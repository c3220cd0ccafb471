/// Rows that are not full have one 1 too many. What index does the last place of a row of length 3 have?
///
/// 2, since places are counted from 0. The first place that does not count is the one whose index *is* the length: ask t
/// < length, not t ≤ length.
var mask = Tensor(zeros: [lengths.count, steps])
for (row, length) in lengths.enumerated() {
    for t in 0..<steps where t <= length { mask[row, t] = 1 }
}
return mask
