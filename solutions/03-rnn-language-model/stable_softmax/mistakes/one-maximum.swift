/// All is right until one row lies far below the others; then it gives nan. Where do its exponentials stand after your
/// subtraction?
///
/// One maximum has been taken for the whole batch. A row 1000 below it has nothing but exponentials of 0, and 0 divided by 0 is
/// nan. Each row needs its own maximum, so that its largest exponential is 1.
let powers = exp(logits - logits.scalars.max()!)
return powers / powers.sum(axis: 1).reshaped([logits.shape[0], 1])
