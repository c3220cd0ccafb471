/// Your loss is right and all your slopes are negative. Can raising the logit of a wrong token make the loss smaller?
///
/// The slopes have been made of the log-probabilities. They are made of the probabilities: exp of what the loss uses.
let (n, column) = (Float(targets.count), [targets.count, 1])
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var loss: Float = 0
var dlogits = logP / n
for (place, target) in targets.enumerated() {
    loss -= logP[place, target] / n
    dlogits[place, target] -= 1 / n
}
return (loss, dlogits)
