/// logits is right. Some of your tags have a score far below 0. What is larger, −2 or 1?
///
/// 1 is. You compared sizes without their signs; a score of −2 speaks against a tag.
let logits = matmul(states, w.transposed()) + by
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars.map { abs($0) }
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
