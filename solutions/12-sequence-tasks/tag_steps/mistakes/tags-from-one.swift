/// logits is right, and each of your tags is too large by 1. What is the first row of `w` called?
///
/// Row 0, and so is its tag. Indices begin at 0 here, in the weights and in the tags.
let logits = matmul(states, w.transposed()) + by
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.max()!)! + 1)
    }
}
return (logits, tags)
