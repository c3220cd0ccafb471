/// The rows are whole, and stand longest first. In which order did the batch stand before it was packed?
///
/// In the order that `order` undoes: what stands at place k goes to the row order[k]. Every later step that pairs rows
/// with labels would pair them wrongly.
var result = Tensor(zeros: [order.count, counts.count, rows.shape[1]])
var next = 0
for (t, count) in counts.enumerated() {
    for place in 0..<count {
        for d in 0..<rows.shape[1] { result[place, t, d] = rows[next, d] }
        next += 1
    }
}
return result
