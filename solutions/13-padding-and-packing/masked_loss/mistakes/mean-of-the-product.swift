/// Your loss is too small wherever there is padding, and NaN where infinity stands there. Over how many numbers does
/// `mean()` average?
///
/// Over all of the rectangle, the zeros of padding among them. Divide the sum by the number of places that count,
/// `mask.sum()`. And 0 · ∞ is NaN: select what counts in place of multiplying.
return ((losses * mask).mean(), mask / Float(mask.count))
