/// What counts is right. Behind its end each row repeats its last step, where 0 is asked for. What stands at padding in a
/// batch that is to be shown?
///
/// 0. Only a carried state is kept at its last value; begin with a box of zeros and write what there is.
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
    for t in length..<max(length, counts.count) {
        for d in 0..<rows.shape[1] { result[row, t, d] = result[row, length - 1, d] }
    }
}
return result
