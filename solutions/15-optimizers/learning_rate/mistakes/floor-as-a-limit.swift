/// The fall is too low, and then it stays on the floor for many steps. When is the floor to be reached?
///
/// At the last step and not before. Rates below it are not cut off; the cosine is squeezed between peak and floor.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return max(floor, peak * (1 + cos(.pi * gone)) / 2)
