/// Your slopes are right but at the targets, and those of a place sum to 1/N instead of 0. What does raising the target's own logit
/// do to the loss?
///
/// The probabilities alone are the slope of the logarithm of the sum. The target's logit also stands in the loss by itself, with a
/// minus: subtract 1 there before you divide.
let (n, column) = (Float(targets.count), [targets.count, 1])
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var loss: Float = 0
let dlogits = exp(logP) / n
for (place, target) in targets.enumerated() { loss -= logP[place, target] / n }
return (loss, dlogits)
