/// Your tags are right. Your logits lie between 0 and 1 and sum to 1 at each step. What are they?
///
/// Probabilities. Their order is that of the logits, so the tags agree; return the scores from before the softmax.
let logits = softmax(matmul(states, w.transposed()) + by, axis: 2)
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
