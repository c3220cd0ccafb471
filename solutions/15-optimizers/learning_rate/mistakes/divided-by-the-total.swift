/// Warm-up and peak are right, and at the end the rate is still above the floor. How many steps does the fall have?
///
/// total − warmUp. You divided by `total`, so the cosine never came to its end.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total)
return floor + (peak - floor) * (1 + cos(.pi * gone)) / 2
