/// The shapes allow your product only when there are as many tags as units, and then the numbers are wrong. Which axis of `w` belongs to
/// the units?
///
/// The second. Transpose it, and a row of states meets the row of each tag.
let logits = matmul(states, w) + by
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
