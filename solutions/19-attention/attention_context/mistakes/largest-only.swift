/// Each context is exactly one of its row's values. What became of the places with smaller weights?
///
/// Only the value with the largest weight was taken. Attention mixes: each value enters with its own share, and so each
/// weight can get a gradient.
let (batch, source, size) = (values.shape[0], values.shape[1], values.shape[2])
return stack(
    (0..<batch).map { row in
        let best = (0..<source).max { weights[row, $0] < weights[row, $1] } ?? 0
        return values.slice(axis: 0, at: row).slice(axis: 0, at: best)
    }, axis: 0)
