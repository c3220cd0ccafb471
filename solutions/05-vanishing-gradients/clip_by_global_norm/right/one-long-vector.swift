/// Puts both into one vector, clips that and takes it apart again. The global norm is then an ordinary one.
var all = concatenate([a, b.reshaped([b.count])], axis: 0)
let norm = all.scalars.reduce(0) { $0 + $1 * $1 }.squareRoot()
if norm > limit { all = all / (norm / limit) }
return (
    all.slice(axis: 0, from: 0, to: a.count),
    all.slice(axis: 0, from: a.count, to: all.count).reshaped(b.shape), norm
)
