/// The end is right, and step warmUp has a rate above the peak. What is left between peak and floor for the cosine to fall through?
///
/// peak − floor. You let it fall through the whole peak and added the floor on top.
if step < warmUp { return peak * Float(step) / Float(warmUp) }
let gone = Float(step - warmUp) / Float(total - warmUp)
return floor + peak * (1 + cos(.pi * gone)) / 2
