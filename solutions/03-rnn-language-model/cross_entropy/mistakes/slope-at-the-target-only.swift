/// Your slopes are right at the targets and 0 everywhere else. Does raising the logit of another token leave the loss as it is?
///
/// It makes that token more probable and so the target less. Every logit of a place stands in the sum of exponentials, and has its
/// own probability for a slope.
let (n, column) = (Float(targets.count), [targets.count, 1])
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var loss: Float = 0
var dlogits = Tensor(zeros: logits.shape)
for (place, target) in targets.enumerated() {
    loss -= logP[place, target] / n
    dlogits[place, target] = (exp(logP[place, target]) - 1) / n
}
return (loss, dlogits)
