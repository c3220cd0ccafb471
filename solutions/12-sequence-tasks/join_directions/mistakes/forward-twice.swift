/// The second half of your states is the first once more. Which argument have you not used?
///
/// `backward`. Its states belong there, turned round.
let steps = forward.shape[1]
let turned = stack((0..<steps).reversed().map { backward.slice(axis: 1, at: $0) }, axis: 1)
let ends = [forward, backward].map { $0.slice(axis: 1, at: steps - 1) }
return (concatenate([forward, forward], axis: 2), concatenate(ends, axis: 1))
