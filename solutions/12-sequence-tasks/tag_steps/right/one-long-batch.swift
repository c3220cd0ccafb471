/// All places are rows of one matrix: B times T verdicts, and the fold back costs nothing.
let (rows, steps) = (states.shape[0], states.shape[1])
let flat = matmul(states.reshaped([rows * steps, states.shape[2]]), w, transposingRight: true) + by
let tags = (0..<rows * steps).map { place -> Int in
    var best = 0
    for tag in 1..<max(1, by.count) where flat[place, tag] > flat[place, best] { best = tag }
    return best
}
return (flat.reshaped([rows, steps, by.count]), tags)
