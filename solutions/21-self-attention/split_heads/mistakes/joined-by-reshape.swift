/// `split` is right. In `joined`, row 0 begins well and then goes on with the next step of the same head. In what order do the numbers of
/// `y` lie?
///
/// Head by head, all steps of a head together. `reshaped` keeps that order; the heads of one step have to be brought side by
/// side first, by the exchange of K and T.
let size = x.shape[2] / heads
let split = stack(
    (0..<heads).map { x.slice(axis: 2, from: $0 * size, to: ($0 + 1) * size) }, axis: 1)
let joined = y.reshaped(x.shape)
return (split, joined)
