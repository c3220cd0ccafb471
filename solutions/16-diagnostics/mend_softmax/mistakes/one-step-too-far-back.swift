/// The loss is right, and the gradient is flatter than it should be. How many softmaxes are left, and through how many does the
/// gradient go?
///
/// One is left, and probability less target has already gone back through it. The lines that multiply by the probabilities once more
/// belong to the one that is gone.
let n = Float(targets.count)
let lowered = logits - logits.max(axis: 1).reshaped([targets.count, 1])
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped([targets.count, 1])
let p = exp(logP)
var loss: Float = 0
var doutput = p
for (place, target) in targets.enumerated() {
    loss -= logP[place, target] / n
    doutput[place, target] -= 1
}
let mean = (doutput * p).sum(axis: 1).reshaped([targets.count, 1])
return (3, loss, p * (doutput - mean) / n)
