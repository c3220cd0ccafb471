/// logits is right, and now and then a tag has not the largest of them. From which numbers did you choose?
///
/// From the products alone. The bias is a part of the score, and a tag that is common is common through it.
let bare = matmul(states, w.transposed())
let logits = bare + by
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = bare.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
