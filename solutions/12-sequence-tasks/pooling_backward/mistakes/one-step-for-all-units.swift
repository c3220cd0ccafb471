/// In each sequence you hand the whole vector dmax to one step. Do all units reach their largest value at the same time?
///
/// Each reaches it at a step of its own. Look for the winner within each unit, and give that unit's number there.
let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])

let best = (0..<rows).map { row -> Int in
    let all = states.slice(axis: 0, at: row).scalars
    return all.firstIndex(of: all.max()!)! / units
}

var dstates = Tensor(zeros: states.shape)
for row in 0..<rows {
    for unit in 0..<units {
        for t in 0..<steps {
            dstates[row, t, unit] = dmean[row, unit] / Float(steps)
            if t == best[row] { dstates[row, t, unit] += dmax[row, unit] }
        }
    }
}
return dstates
