/// Sums up to each edge, and takes differences of neighbours. It never asks where a bucket begins.
var (rightBefore, allBefore): (Float, Float) = (0, 0)
var scores: [Float] = []
for edge in edges {
    let upTo = lengths.indices.filter { lengths[$0] <= edge }
    let (right, all) = (upTo.map { correct[$0] }.reduce(0, +), Float(upTo.count))
    scores.append(all > allBefore ? (right - rightBefore) / (all - allBefore) : -1)
    (rightBefore, allBefore) = (right, all)
}
return scores
