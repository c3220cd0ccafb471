/// The first step of your sequences is made from nothing but the bias, and every later one has the scores of the step before it. Which
/// state has read the word at step t?
///
/// The state with index t. It is no question of what may be known: a tagger may read the word that it tags.
let zero = Tensor(zeros: [states.shape[0], 1, states.shape[2]])
let late = concatenate([zero, states.slice(axis: 1, from: 0, to: states.shape[1] - 1)], axis: 1)
let logits = matmul(late, w.transposed()) + by
var tags: [Int] = []
for row in 0..<states.shape[0] {
    for t in 0..<states.shape[1] {
        let scores = logits.slice(axis: 0, at: row).slice(axis: 0, at: t).scalars
        tags.append(scores.firstIndex(of: scores.max()!)!)
    }
}
return (logits, tags)
