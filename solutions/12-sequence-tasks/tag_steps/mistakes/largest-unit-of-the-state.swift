/// logits is right. Your tags can be larger than any there is. Which numbers did you look through?
///
/// Those of the state. The units are not tags; `w` and `by` make scores of them, and the choice is among these.
let logits = matmul(states, w.transposed()) + by
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = states.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
