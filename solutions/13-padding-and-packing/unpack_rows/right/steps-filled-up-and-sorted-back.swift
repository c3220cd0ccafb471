/// Each step is filled up with zeros to a whole batch, the steps are stacked, and the rows sorted back at the end. Three
/// plain steps on whole tensors, each easy to look at.
var steps: [Tensor] = []
var start = 0
for count in counts {
    let missing = Tensor(zeros: [order.count - count, rows.shape[1]])
    steps.append(concatenate([rows.slice(axis: 0, from: start, to: start + count), missing], axis: 0))
    start += count
}
let sorted = stack(steps, axis: 1)
let back = order.indices.sorted { order[$0] < order[$1] }
return stack(back.map { sorted.slice(axis: 0, at: $0) }, axis: 0)
