/// Your loss is that of a whole word. Can it be compared between batches of short and of long words?
///
/// Not as it is, since a long word has more to pay. Divide by the places that count, and not by the number of sequences.
var sum: Float = 0
for (row, length) in lengths.enumerated() {
    for t in 0..<length { sum += losses[row, t] }
}
return (7, sum / Float(lengths.count))
