/// The end is right, and the fall begins at nearly twice the peak. Between which numbers does 1 + cos move?
///
/// Between 2 and 0. Halve it.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * (1 + cos(.pi * gone))
