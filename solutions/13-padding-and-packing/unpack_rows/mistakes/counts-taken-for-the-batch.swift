/// Steps in which all rows run are right, and behind the first that has fewer everything is out of place. How far does
/// one step reach in the list?
///
/// As far as its own count. You went on by the whole batch at each step.
var result = Tensor(zeros: [order.count, counts.count, rows.shape[1]])
var next = 0
for (t, count) in counts.enumerated() {
    for place in 0..<count {
        for d in 0..<rows.shape[1] { result[order[place], t, d] = rows[next, d] }
        next += 1
    }
    next = min(next + order.count - count, rows.shape[0] - (t + 1 < counts.count ? counts[t + 1] : 0))
}
return result
