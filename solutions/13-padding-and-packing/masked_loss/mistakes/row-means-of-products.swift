/// You are right while all rows have the same number of places that count and padding is finite. Each row has its own
/// mean here. What weight does a place of a short row have?
///
/// More than one of a long row: add up the whole batch and divide once. And 0 · ∞ is NaN, so select what counts in place
/// of multiplying.
let counts = mask.sum(axis: 1)
let loss = ((losses * mask).sum(axis: 1) / counts).mean()
return (loss, mask / (counts.reshaped([mask.shape[0], 1]) * Float(mask.shape[0])))
