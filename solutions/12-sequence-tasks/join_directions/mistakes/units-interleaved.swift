/// All your numbers are right, but forward and backward ones alternate. What should the first H numbers of a place be?
///
/// The whole forward state. Concatenate the two; a stack along a new last axis, laid flat, puts their numbers in pairs.
let steps = forward.shape[1]
let turned = stack((0..<steps).reversed().map { backward.slice(axis: 1, at: $0) }, axis: 1)
let ends = [forward, backward].map { $0.slice(axis: 1, at: steps - 1) }
let (rows, units) = (forward.shape[0], forward.shape[2])
return (
    stack([forward, turned], axis: 3).reshaped([rows, steps, 2 * units]),
    stack(ends, axis: 2).reshaped([rows, 2 * units])
)
