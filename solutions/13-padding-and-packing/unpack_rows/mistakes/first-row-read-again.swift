/// Your steps all hold the numbers from the beginning of the list. Where in the list does step 1 begin?
///
/// Behind the rows of step 0. The place in the list goes on from step to step, and must not be set back.
var result = Tensor(zeros: [order.count, counts.count, rows.shape[1]])
var next = 0
for (t, count) in counts.enumerated() {
    next = 0
    for place in 0..<count {
        for d in 0..<rows.shape[1] { result[order[place], t, d] = rows[next, d] }
        next += 1
    }
}
return result
