/// Each row has its steps in order, and they stand at its end with the zeros before them. Where does a row begin?
///
/// At step 0, all rows together. The padding is behind what counts.
var result = Tensor(zeros: [order.count, counts.count, rows.shape[1]])
var next = 0
for (t, count) in counts.enumerated() {
    for place in 0..<count {
        for d in 0..<rows.shape[1] { result[order[place], t, d] = rows[next, d] }
        next += 1
    }
}
for row in order.indices {
    let length = counts.filter { $0 > order.firstIndex(of: row)! }.count
    let gap = counts.count - length
    for t in (0..<counts.count).reversed() {
        for d in 0..<rows.shape[1] { result[row, t, d] = t < gap ? 0 : result[row, t - gap, d] }
    }
}
return result
