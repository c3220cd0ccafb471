/// The forward halves of your states are turned round, and the backward ones are not. Which of the two readers met the words in the order
/// in which they stand?
///
/// The forward one. Leave it as it is, and turn the other.
let steps = forward.shape[1]
let turned = stack((0..<steps).reversed().map { forward.slice(axis: 1, at: $0) }, axis: 1)
let ends = [forward, backward].map { $0.slice(axis: 1, at: steps - 1) }
return (concatenate([turned, backward], axis: 2), concatenate(ends, axis: 1))
