/// Every slope has the right size and the wrong sign. If the target's logit is raised, does the loss rise or fall?
///
/// The target has been taken minus the probability. The slope of the loss is the probability minus the target: negative at the
/// target, positive elsewhere. Going downhill comes later, when weights are changed.
let (n, column) = (Float(targets.count), [targets.count, 1])
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var loss: Float = 0
var dlogits = -exp(logP) / n
for (place, target) in targets.enumerated() {
    loss -= logP[place, target] / n
    dlogits[place, target] += 1 / n
}
return (loss, dlogits)
