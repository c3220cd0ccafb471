/// states is right, and in summary the two halves stand the other way round. Which of the two comes first?
///
/// The forward one, as at every place of states.
let steps = forward.shape[1]
let turned = stack((0..<steps).reversed().map { backward.slice(axis: 1, at: $0) }, axis: 1)
let ends = [forward, backward].map { $0.slice(axis: 1, at: steps - 1) }
return (concatenate([forward, turned], axis: 2), concatenate([ends[1], ends[0]], axis: 1))
