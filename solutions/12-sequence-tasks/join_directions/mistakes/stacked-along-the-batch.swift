/// The shapes allow your states only when there are as many steps as sequences, and then the backward halves have step and sequence
/// exchanged. Where does `stack` put the new axis?
///
/// Where you say: at axis 1, if slices [B, H] are to become [B, T, H]. Yours came to stand in front.
let steps = forward.shape[1]
let turned = stack((0..<steps).reversed().map { backward.slice(axis: 1, at: $0) }, axis: 0)
let ends = [forward, backward].map { $0.slice(axis: 1, at: steps - 1) }
return (concatenate([forward, turned], axis: 2), concatenate(ends, axis: 1))
