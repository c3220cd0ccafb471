/// Your slopes are right, and your loss is N times too large. What do the slopes have that the loss lacks?
///
/// The losses of the places have been added up and not averaged, while `dlogits` is that of a mean. Divide the sum by N.
let n = Float(targets.count)
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var loss: Float = 0
var dlogits = exp(logP) / n
for (place, target) in targets.enumerated() {
    loss -= logP[place, target]
    dlogits[place, target] -= 1 / n
}
return (loss, dlogits)
