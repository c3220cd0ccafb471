/// states is right, and the forward half of summary is wrong. What has the forward reader read when it stands at the first place?
///
/// One word. At place 0 the backward reader has ended, but the forward one has only begun.
let steps = forward.shape[1]
let turned = stack((0..<steps).reversed().map { backward.slice(axis: 1, at: $0) }, axis: 1)
let states = concatenate([forward, turned], axis: 2)
return (states, states.slice(axis: 1, at: 0))
