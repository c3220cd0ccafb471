/// At every place your logits are off by the same Y numbers. Which tensor have you not used?
///
/// `by`. One vector `[Y]` is added at every step of every sequence.
let logits = matmul(states, w.transposed())
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
