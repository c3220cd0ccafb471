/// logits is right, and so are the tags of sequence 0. All others are copies of them. Which row do your scores come from?
///
/// Row 0 each time. The slice along the batch has to go with the loop.
let logits = matmul(states, w.transposed()) + by
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: row * 0).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
