/// Your loss grows with the number of sequences. By what have you divided?
///
/// By the length of the longest one, so that it is a sum over sequences. Divide by the number of places that count.
var sum: Float = 0
for (row, length) in lengths.enumerated() {
    for t in 0..<length { sum += losses[row, t] }
}
return (7, sum / Float(lengths.max()!))
