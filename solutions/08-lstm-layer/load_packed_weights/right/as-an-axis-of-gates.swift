/// The rows become two axes, gate and unit, and a slice along the first takes a gate. No index has to be computed.
let hidden = whh.shape[1]
let joined = concatenate([wih, whh], axis: 1)
let w = joined.reshaped([4, hidden, joined.shape[1]])
let b = stack([bih, bhh], axis: 0).sum(axis: 0).reshaped([4, hidden])
return (
    w.slice(axis: 0, at: 1), w.slice(axis: 0, at: 0), w.slice(axis: 0, at: 3), w.slice(axis: 0, at: 2),
    b.slice(axis: 0, at: 1), b.slice(axis: 0, at: 0), b.slice(axis: 0, at: 3), b.slice(axis: 0, at: 2)
)
