/// Warm-up and peak are right, and the floor is reached one step too soon. At which step is the fall over?
///
/// At step `total` here. You let it end a step earlier, as a trainer does that counts steps from 0 to total − 1, this course's own
/// among them.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp - 1)
return floor + (peak - floor) * (1 + cos(.pi * gone)) / 2
