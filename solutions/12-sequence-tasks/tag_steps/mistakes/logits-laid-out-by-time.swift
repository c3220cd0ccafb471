/// The shapes allow your logits only when there are as many steps as sequences, and then step and sequence are exchanged. Along which axis
/// were the steps stacked?
///
/// Along axis 0. `[B, T, Y]` has time at axis 1.
let logits = stack(
    (0..<states.shape[1]).map { matmul(states.slice(axis: 1, at: $0), w.transposed()) + by }, axis: 0)
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: t).slice(axis: 0, at: row).scalars
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
