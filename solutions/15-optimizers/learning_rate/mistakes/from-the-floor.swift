/// The fall is right, and the warm-up begins at the floor. What is the rate of step 0?
///
/// 0 in this convention: the floor is where the fall ends. Others do begin at a floor, and then say so.
if step < warmUp { return floor + (peak - floor) * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * (1 + cos(.pi * gone)) / 2
