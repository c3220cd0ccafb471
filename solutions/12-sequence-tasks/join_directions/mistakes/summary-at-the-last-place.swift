/// states is right, and the backward half of summary is wrong. What has the backward reader read when it stands at the last place?
///
/// One word. You took both halves of the summary at place T − 1; the backward reader ends at place 0.
let steps = forward.shape[1]
let turned = stack((0..<steps).reversed().map { backward.slice(axis: 1, at: $0) }, axis: 1)
let states = concatenate([forward, turned], axis: 2)
return (states, states.slice(axis: 1, at: steps - 1))
