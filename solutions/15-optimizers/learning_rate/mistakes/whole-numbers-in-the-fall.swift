/// The rate stays at the peak until the last step. What is 5 / 12 for two Ints?
///
/// 0, since what comes behind the point is cut off. Make a Float of each before you divide.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float((step - warmUp) / (total - warmUp))
return floor + (peak - floor) * (1 + cos(.pi * gone)) / 2
