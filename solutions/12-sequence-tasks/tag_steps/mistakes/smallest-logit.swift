/// logits is right. Your tag is the one that fits worst at each step. Which score wins?
///
/// The largest one. Yours is the place of the smallest, from a comparison or a `min` the wrong way round.
let logits = matmul(states, w.transposed()) + by
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.min()!)!)
    }
}
return (logits, tags)
