/// All is right with a warm-up. Without one, the first rate is not a number. What is 0 / 0?
///
/// Not a number. Step warmUp belongs to the fall, where it has the peak; compare with `<`, and nothing is divided by a warm-up of 0.
if step <= warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * (1 + cos(.pi * gone)) / 2
