/// states is right. Every step has a share in your summary. Which two states were asked for?
///
/// Those in which the readers ended. A mean over the places is another summary, with another name: pooling.
let steps = forward.shape[1]
let turned = stack((0..<steps).reversed().map { backward.slice(axis: 1, at: $0) }, axis: 1)
let states = concatenate([forward, turned], axis: 2)
return (states, states.mean(axis: 1))
