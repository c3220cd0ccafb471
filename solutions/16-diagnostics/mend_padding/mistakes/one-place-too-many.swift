/// Where a sequence is shorter than the batch, the first padded place still counts. Of a sequence of length 3, which steps count?
///
/// Steps 0, 1 and 2: those with t < length. Step 3 is padding.
var (sum, places): (Float, Int) = (0, 0)
for (row, length) in lengths.enumerated() {
    for t in 0..<losses.shape[1] where t <= length {
        sum += losses[row, t]
        places += 1
    }
}
return (7, sum / Float(places))
