/// Place t takes the forward state t and the backward state T − 1 − t. The summary is read off the joined states: its halves stand at
/// opposite ends.
let (steps, units) = (forward.shape[1], forward.shape[2])
let places = (0..<steps).map { t in
    concatenate([forward.slice(axis: 1, at: t), backward.slice(axis: 1, at: steps - 1 - t)], axis: 1)
}
let ahead = places[steps - 1].slice(axis: 1, from: 0, to: units)
let back = places[0].slice(axis: 1, from: units, to: 2 * units)
return (stack(places, axis: 1), concatenate([ahead, back], axis: 1))
