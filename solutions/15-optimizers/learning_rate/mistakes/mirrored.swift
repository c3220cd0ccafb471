/// After the warm-up the rate drops to the floor and climbs to the peak at the end. What is the cosine of 0?
///
/// 1, so 1 + cos begins at 2, and half of it at 1. With 1 − cos the curve is turned upside down.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * (1 - cos(.pi * gone)) / 2
