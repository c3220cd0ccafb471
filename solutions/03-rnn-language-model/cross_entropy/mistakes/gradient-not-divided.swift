/// Your loss is right and every slope is N times too steep. What has been done to the loss that was not done to its slopes?
///
/// The loss is a mean over N places, so each logit moves it by 1/N of what it moves its own place's loss. Divide `dlogits` by N.
let (n, column) = (Float(targets.count), [targets.count, 1])
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var loss: Float = 0
var dlogits = exp(logP)
for (place, target) in targets.enumerated() {
    loss -= logP[place, target] / n
    dlogits[place, target] -= 1
}
return (loss, dlogits)
