/// A loop over all numbers, and no tensor arithmetic. Longer, and nothing is hidden.
var (moved, kept): ([Float], [Float]) = ([], [])
for i in w.scalars.indices {
    let velocity = g.scalars[i] + v.scalars[i] * momentum
    kept.append(velocity)
    moved.append(w.scalars[i] - velocity * rate)
}
return (Tensor(shape: w.shape, moved), Tensor(shape: w.shape, kept))
