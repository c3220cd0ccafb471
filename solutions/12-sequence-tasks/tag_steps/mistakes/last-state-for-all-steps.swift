/// Within a sequence all your steps have the same logits and the same tag. Which state is read at step 0?
///
/// The one after step 0. You read the last state and repeated its scores. A tag for each step needs the state of each step.
let one = matmul(states.slice(axis: 1, at: states.shape[1] - 1), w.transposed()) + by
let logits = stack((0..<states.shape[1]).map { _ in one }, axis: 1)
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
