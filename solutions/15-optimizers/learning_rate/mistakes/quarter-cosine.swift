/// Both ends of the fall are right, and in between the rate is too high, with a steep slope at the end. Which part of the cosine is this?
///
/// A quarter of a wave, from its top to 0. The schedule takes half a wave, from 1 to −1, raised and halved, so it is flat at both
/// ends.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * cos(.pi / 2 * gone)
