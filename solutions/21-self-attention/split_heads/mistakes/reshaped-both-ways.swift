/// Both shapes are right, and your two ways undo each other, so that a test of there and back would pass. Which step do
/// the numbers of row 1 in head 0 come from?
///
/// From step 0 again. `reshaped` never changes the order of the numbers: it fills head 0 with whole steps and not
/// with the first columns of all steps. T and K have to change places, on both ways.
let split = x.reshaped([x.shape[0], heads, x.shape[1], x.shape[2] / heads])
let joined = y.reshaped(x.shape)
return (split, joined)
