/// Your backward halves are turned round and stand one place off: at place t is what was read down to t + 1. Which state of the backward
/// reader has just read place t?
///
/// The one with index T − 1 − t. You avoided the word at t itself; a tagger has no reason to.
let steps = forward.shape[1]
let turned = stack((0..<steps).map { backward.slice(axis: 1, at: max(0, steps - 2 - $0)) }, axis: 1)
let ends = [forward, backward].map { $0.slice(axis: 1, at: steps - 1) }
return (concatenate([forward, turned], axis: 2), concatenate(ends, axis: 1))
