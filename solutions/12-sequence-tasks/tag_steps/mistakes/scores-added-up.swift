/// Step 0 is right. From there on each step has the scores of the steps before it as well. What is left in your variable when a new step
/// begins?
///
/// The sum so far. What the past has to say is in the state already; the scores of a step come from that state alone.
var sum = Tensor(zeros: [states.shape[0], by.count])
var all: [Tensor] = []
for t in 0..<states.shape[1] {
    sum = sum + matmul(states.slice(axis: 1, at: t), w.transposed()) + by
    all.append(sum)
}
let logits = stack(all, axis: 1)
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
