/// The two states of a place are the wrong pair, and the forward halves are turned round. Which list is not in the order of the places?
///
/// Only the backward one. You joined first and turned the whole, or turned both.
let steps = forward.shape[1]
let turned = stack((0..<steps).reversed().map { backward.slice(axis: 1, at: $0) }, axis: 1)
let ends = [forward, backward].map { $0.slice(axis: 1, at: steps - 1) }
let ahead = stack((0..<steps).reversed().map { forward.slice(axis: 1, at: $0) }, axis: 1)
return (concatenate([ahead, turned], axis: 2), concatenate(ends, axis: 1))
