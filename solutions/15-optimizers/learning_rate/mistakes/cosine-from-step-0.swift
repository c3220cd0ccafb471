/// The warm-up is right, and at its end the rate drops at once below the peak. How much of the fall is over at step warmUp?
///
/// Nothing. You counted from step 0. Count from `warmUp`, and divide by the steps that are left.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step) / Float(total)
return floor + (peak - floor) * (1 + cos(.pi * gone)) / 2
