/// summary is right. In states the forward halves are right, and the backward halves stand in the wrong places but for one in the middle.
/// Which word had the backward reader read when its first state was made?
///
/// The last word. Its state 0 belongs to place T − 1, so its list is turned round before it is laid beside the other.
let steps = forward.shape[1]
let ends = [forward, backward].map { $0.slice(axis: 1, at: steps - 1) }
return (concatenate([forward, backward], axis: 2), concatenate(ends, axis: 1))
