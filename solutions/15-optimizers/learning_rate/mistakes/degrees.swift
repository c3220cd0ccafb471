/// The warm-up is right, and the fall jumps up and down. In which unit does `cos` take an angle?
///
/// In radians. Half a turn is π and not 180.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + (peak - floor) * (1 + cos(180 * gone)) / 2
