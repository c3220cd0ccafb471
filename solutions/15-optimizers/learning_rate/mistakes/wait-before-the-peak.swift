/// The fall is right, and all steps of the warm-up have the same small rate. What grows during a warm-up?
///
/// The share of the peak: step / warmUp. You took 1 / warmUp for every step.
if step < warmUp { return peak / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * (1 + cos(.pi * gone)) / 2
