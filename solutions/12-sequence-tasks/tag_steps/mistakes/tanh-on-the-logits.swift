/// Your tags are right. Your logits are all between −1 and 1, and the large ones are far too small. What was done to them at the end?
///
/// They went through tanh. It keeps their order, so no tag changes; but a score may be of any size.
let logits = tanh(matmul(states, w.transposed()) + by)
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
