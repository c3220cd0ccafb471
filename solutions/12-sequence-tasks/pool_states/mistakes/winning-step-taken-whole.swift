/// mean is right. In max only some units are right; each row of yours is one of the states as it stands. Must all units have their largest
/// value at the same step?
///
/// No, each unit has a step of its own. You chose one step for the whole vector, the one with the largest sum.
let sums = states.sum(axis: 2)
let best = (0..<states.shape[0]).map { row -> Tensor in
    let own = sums.slice(axis: 0, at: row).scalars
    let step = own.firstIndex(of: own.max()!)!
    return states.slice(axis: 0, at: row).slice(axis: 0, at: step)
}
return (mean: states.mean(axis: 1), max: stack(best, axis: 0))
