/// The rows are whole and stand in the wrong places: as if they had been sorted once more. What does order[k] name, a
/// place or a row of the batch?
///
/// A row of the batch, the one that stands at place k. You looked for the row at place order[k]. Writing to row order[k]
/// undoes the sorting; reading by it sorts again.
var result = Tensor(zeros: [order.count, counts.count, rows.shape[1]])
var next = 0
for (t, count) in counts.enumerated() {
    for place in 0..<count {
        for d in 0..<rows.shape[1] { result[order.firstIndex(of: place)!, t, d] = rows[next, d] }
        next += 1
    }
}
return result
