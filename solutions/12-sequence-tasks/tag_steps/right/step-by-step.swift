/// One step of all sequences at a time, as a tagger must that hears them live; the tags are put in their places.
let (rows, steps) = (states.shape[0], states.shape[1])
var scores: [Tensor] = []
var tags = [Int](repeating: 0, count: rows * steps)
for t in 0..<steps {
    let now = matmul(states.slice(axis: 1, at: t), w.transposed()) + by
    for row in 0..<rows {
        let own = now.slice(axis: 0, at: row).scalars
        tags[row * steps + t] = own.indices.max { own[$0] < own[$1] || (own[$0] == own[$1] && $0 > $1) }!
    }
    scores.append(now)
}
return (stack(scores, axis: 1), tags)
