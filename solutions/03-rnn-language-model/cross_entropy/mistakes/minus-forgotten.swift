/// Your loss is negative, and the better the model the higher it is. Is a loss something to raise or to lower?
///
/// This is the mean log-probability. The cross-entropy is its negative, which is 0 for a perfect model and positive for any other.
let (n, column) = (Float(targets.count), [targets.count, 1])
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var loss: Float = 0
var dlogits = exp(logP) / n
for (place, target) in targets.enumerated() {
    loss += logP[place, target] / n
    dlogits[place, target] -= 1 / n
}
return (loss, dlogits)
