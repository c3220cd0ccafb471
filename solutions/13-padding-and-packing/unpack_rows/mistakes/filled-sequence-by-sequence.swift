/// Your rows are filled one after the other from the list, and hold numbers of many sequences. What comes second in the
/// list, the second step of the first row or the first step of the second?
///
/// The first step of the second: the list goes step after step. Let the steps be the outer loop.
var result = Tensor(zeros: [order.count, counts.count, rows.shape[1]])
var next = 0
for place in order.indices {
    for t in 0..<counts.filter({ $0 > place }).count {
        for d in 0..<rows.shape[1] { result[order[place], t, d] = rows[next, d] }
        next += 1
    }
}
return result
