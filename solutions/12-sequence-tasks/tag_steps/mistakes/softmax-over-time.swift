/// Your logits sum to 1 when one tag is added up over the steps. What competes with what?
///
/// In your numbers the steps do, through a softmax along axis 1. No softmax is asked for, and where one is, it runs over the tags.
let logits = softmax(matmul(states, w.transposed()) + by, axis: 1)
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
