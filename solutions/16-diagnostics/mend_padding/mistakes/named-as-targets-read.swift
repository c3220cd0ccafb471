/// The repair is right, and you say that the targets were what had just been read. Would the batch of words of equal length cost 1.153
/// then?
///
/// It would cost almost nothing, like every other. In the table only batches with padding look good, the more so the more they have.
var (sum, places): (Float, Int) = (0, 0)
for (row, length) in lengths.enumerated() {
    for t in 0..<length { sum += losses[row, t] }
    places += length
}
return (5, sum / Float(places))
