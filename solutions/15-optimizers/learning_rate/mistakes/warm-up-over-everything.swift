/// The fall is right, and the warm-up climbs too slowly and then jumps to the peak. How many steps does the climb take?
///
/// warmUp. You divided by `total`.
if step < warmUp { return peak * Float(step) / Float(total) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * (1 + cos(.pi * gone)) / 2
