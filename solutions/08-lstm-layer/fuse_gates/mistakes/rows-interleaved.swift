/// With one unit all is right. With more, each group of four rows holds the four gates of one unit. Where should unit 1
/// of the input gate stand?
///
/// The rows are woven, unit by unit, which is what stacking along axis 1 does. Blocks are wanted: all units of i, then
/// all of f, and so on.
let hidden = bf.shape[0]
let inputs = wf.shape[1] - hidden
let joined = stack([wi, wf, wg, wo], axis: 1).reshaped([4 * hidden, inputs + hidden])
return (
    joined.slice(axis: 1, from: 0, to: inputs),
    joined.slice(axis: 1, from: inputs, to: inputs + hidden),
    stack([bi, bf, bg, bo], axis: 1).reshaped([4 * hidden])
)
