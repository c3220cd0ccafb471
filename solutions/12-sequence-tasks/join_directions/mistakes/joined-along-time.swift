/// Your states are [B, 2T, H]: first all forward states, then all backward ones. How many places has the sequence?
///
/// T. The two states of one place become one longer vector, so concatenate along the last axis.
let steps = forward.shape[1]
let turned = stack((0..<steps).reversed().map { backward.slice(axis: 1, at: $0) }, axis: 1)
let ends = [forward, backward].map { $0.slice(axis: 1, at: steps - 1) }
return (concatenate([forward, turned], axis: 1), concatenate(ends, axis: 1))
