/// logits is right. Each of your tags is that of the step before, and the first of a sequence stands twice or is 0. When is the tag put
/// into the list?
///
/// One turn of the loop too late. Score the state of step t, choose, and append within the same turn.
let logits = matmul(states, w.transposed()) + by
var tags: [Int] = []
for row in 0..<states.shape[0] {
    var tag = 0
    for t in 0..<states.shape[1] {
        tags.append(tag)
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tag = scores.firstIndex(of: scores.max()!)!
    }
}
return (logits, tags)
