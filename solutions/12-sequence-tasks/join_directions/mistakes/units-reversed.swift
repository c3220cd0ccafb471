/// The backward halves have the right numbers of some state in the wrong order. What did you turn round?
///
/// The units, within each state. They keep their order; the steps along axis 1 are what has to be turned.
let (steps, units) = (forward.shape[1], forward.shape[2])
let turned = stack((0..<units).reversed().map { backward.slice(axis: 2, at: $0) }, axis: 2)
let ends = [forward, backward].map { $0.slice(axis: 1, at: steps - 1) }
return (concatenate([forward, turned], axis: 2), concatenate(ends, axis: 1))
