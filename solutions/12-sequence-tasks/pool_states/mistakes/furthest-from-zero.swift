/// mean is right. In max a negative number stands where some positive one was larger. What did you compare?
///
/// Sizes: the number furthest from 0 was kept, with its sign. Compare the numbers as they are.
var best = states.slice(axis: 1, at: 0)
for t in 1..<max(1, states.shape[1]) {
    let h = states.slice(axis: 1, at: t)
    for row in 0..<h.shape[0] {
        for unit in 0..<h.shape[1] where abs(h[row, unit]) > abs(best[row, unit]) {
            best[row, unit] = h[row, unit]
        }
    }
}
return (mean: states.mean(axis: 1), max: best)
