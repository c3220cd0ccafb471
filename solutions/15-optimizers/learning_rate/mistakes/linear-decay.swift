/// Both ends of the fall are right and so is its middle, and it is a straight line. How steep should it be just after the peak?
///
/// Hardly at all: the cosine begins flat. A straight line is a schedule of its own, also in use.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return peak + (floor - peak) * gone
