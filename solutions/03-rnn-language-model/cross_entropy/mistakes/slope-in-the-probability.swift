/// Your loss is right, and you have one slope for each place, which is negative and very steep. By what has the loss been
/// differentiated?
///
/// By the target's probability: -1/p is the slope there. The task asks for the slope in every logit; on the way there each
/// logit moves all the probabilities of its place.
let (n, column) = (Float(targets.count), [targets.count, 1])
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var loss: Float = 0
var dlogits = Tensor(zeros: logits.shape)
for (place, target) in targets.enumerated() {
    loss -= logP[place, target] / n
    dlogits[place, target] = -1 / exp(logP[place, target]) / n
}
return (loss, dlogits)
