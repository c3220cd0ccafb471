/// The fall is wrong everywhere, and above the peak at first. What does the distance from peak to floor multiply?
///
/// The whole of (1 + cos) / 2. Without the parentheses it multiplies the 1 alone.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * 1 + cos(.pi * gone) / 2
