/// The right numbers stand at each step, and they are shared out among the wrong rows: the longest row gets what belongs
/// to the shortest that still runs. From which end of the order do the rows of a step come?
///
/// From its beginning. Of the rows that still run, the first is order[0], the longest.
var result = Tensor(zeros: [order.count, counts.count, rows.shape[1]])
var next = 0
for (t, count) in counts.enumerated() {
    for place in 0..<count {
        for d in 0..<rows.shape[1] { result[order[count - 1 - place], t, d] = rows[next, d] }
        next += 1
    }
}
return result
