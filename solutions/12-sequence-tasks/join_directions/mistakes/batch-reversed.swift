/// The backward halves in your states belong to other sequences of the batch. Along which axis did you turn round?
///
/// Along axis 0. The order of the sequences stays; it is the steps, axis 1, that the backward reader met the other way round.
let steps = forward.shape[1]
let turned = stack((0..<forward.shape[0]).reversed().map { backward.slice(axis: 0, at: $0) }, axis: 0)
let ends = [forward, backward].map { $0.slice(axis: 1, at: steps - 1) }
return (concatenate([forward, turned], axis: 2), concatenate(ends, axis: 1))
