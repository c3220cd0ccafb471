/// Your batch is [T, B, D], each step in one piece. Which axis comes first in this course?
///
/// The row of the batch. With as many rows as steps the shape does not give it away. PyTorch's own default puts time
/// first.
var result = Tensor(zeros: [counts.count, order.count, rows.shape[1]])
var next = 0
for (t, count) in counts.enumerated() {
    for place in 0..<count {
        for d in 0..<rows.shape[1] { result[t, order[place], d] = rows[next, d] }
        next += 1
    }
}
return result
