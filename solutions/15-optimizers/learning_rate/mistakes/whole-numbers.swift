/// The fall is right, and during the warm-up the rate is 0. What is 3 / 4 for two Ints?
///
/// 0, since what comes behind the point is cut off. Make a Float of each before you divide.
if step < warmUp { return peak * Float(step / warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * (1 + cos(.pi * gone)) / 2
