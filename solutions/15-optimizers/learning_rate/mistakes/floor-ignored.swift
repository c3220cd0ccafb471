/// The rate at the end is 0. Which argument has not come to anything?
///
/// `floor`. The fall ends there, so it stands below the whole cosine.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return peak * (1 + cos(.pi * gone)) / 2
