/// The fall begins right, and at the end the rate is far below the floor, perhaps below 0. Between which numbers does a cosine move?
///
/// Between 1 and −1. Add 1 and halve it, so that it moves between 1 and 0.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * cos(.pi * gone)
