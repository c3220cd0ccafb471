/// Ordinary padding you leave out, and where infinity or NaN stands there, your loss is NaN. What is 0 · ∞?
///
/// NaN, as is 0 · NaN. A mask that is multiplied leaves a number out only if it is finite. Select instead: add up where
/// the mask is 1, and do not touch the rest.
let count = mask.sum()
return ((losses * mask).sum() / count, mask / count)
