/// Each matrix is parted first and the halves are stacked: two short lists in place of one large matrix that is cut
/// again.
let inputs = wf.shape[1] - wf.shape[0]
let gates = [wi, wf, wg, wo]
return (
    wih: concatenate(gates.map { $0.slice(axis: 1, from: 0, to: inputs) }, axis: 0),
    whh: concatenate(gates.map { $0.slice(axis: 1, from: inputs, to: $0.shape[1]) }, axis: 0),
    b: stack([bi, bf, bg, bo], axis: 0).reshaped([4 * wf.shape[0]])
)
