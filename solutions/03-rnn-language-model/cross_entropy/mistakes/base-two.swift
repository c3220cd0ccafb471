/// Your loss is the right one times 1.4427, and its slopes do not belong to it. Which base has your logarithm?
///
/// The loss has been counted in bits. Logarithms are natural in this course, and only for those are the slopes p minus one-hot.
let (n, column) = (Float(targets.count), [targets.count, 1])
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var loss: Float = 0
var dlogits = exp(logP) / n
for (place, target) in targets.enumerated() {
    loss -= logP[place, target] / log(2) / n
    dlogits[place, target] -= 1 / n
}
return (loss, dlogits)
