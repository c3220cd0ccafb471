/// logits is right, and so are the tags until two of them have exactly the same score. Which of the two should win?
///
/// The lower. Yours moves on to a later tag that is only as good: compare with > and not with >=.
let logits = matmul(states, w.transposed()) + by
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.lastIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
