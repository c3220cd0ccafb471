/// Each row has a single 1, at its last place that counts. What of the places before it?
///
/// They count as well. Your tensor picks the last state of each row, which is a use for lengths, but another one.
var mask = Tensor(zeros: [lengths.count, steps])
for (row, length) in lengths.enumerated() { mask[row, length - 1] = 1 }
return mask
