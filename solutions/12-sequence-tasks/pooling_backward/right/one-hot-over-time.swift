/// Each unit makes a row of zeros with a single 1 over the steps: the maximum's whole way back is a product with it.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
let winners = Tensor(
    (0..<rows).map { row in
        (0..<steps).map { t in
            (0..<units).map { unit in
                (0..<steps).allSatisfy { states[row, $0, unit] <= states[row, t, unit] } ? Float(1) : 0
            }
        }
    })
let parts = (0..<steps).map { t in winners.slice(axis: 1, at: t) * dmax + dmean / Float(steps) }
return stack(parts, axis: 1)
