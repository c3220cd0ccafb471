/// No sorting by comparison: for each length, from the longest down, the rows that have it. That is a counting sort, and
/// it keeps the order of equal rows by itself.
var order: [Int] = []
for length in stride(from: x.shape[1], to: 0, by: -1) {
    for row in lengths.indices where lengths[row] == length { order.append(row) }
}
var rows: [[Float]] = []
var counts = [Int](repeating: 0, count: lengths[order[0]])
for t in counts.indices {
    for row in order {
        if lengths[row] <= t { break }
        rows.append((0..<x.shape[2]).map { x[row, t, $0] })
        counts[t] += 1
    }
}
return (Tensor(rows), counts, order)
