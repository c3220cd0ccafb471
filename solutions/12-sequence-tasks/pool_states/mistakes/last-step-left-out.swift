/// Another last state changes neither of your results. How far does the loop run?
///
/// Up to T − 1 without it, when the range has to take in index T − 1. Every step counts.
let steps = max(1, states.shape[1] - 1)
let kept = states.slice(axis: 1, from: 0, to: steps)
return (mean: kept.mean(axis: 1), max: kept.max(axis: 1))
