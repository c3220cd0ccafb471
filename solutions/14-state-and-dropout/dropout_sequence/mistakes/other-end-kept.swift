/// As many values are dropped as should be, but others. Which numbers belong to dropped values, the low or the high ones?
///
/// The low ones, below the rate. To keep what is below 1 − rate has the same chance and would do as well in a training of its
/// own; here the numbers are given, and so is the rule.
let (batch, inputs) = (x.shape[0], x.shape[2])
// One pattern for all steps has an axis of one step.
let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
let kept = drawn.mapped { $0 < 1 - rate ? 1 : 0 }
return x * kept / (1 - rate)
