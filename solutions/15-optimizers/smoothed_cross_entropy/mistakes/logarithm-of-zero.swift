/// The loss is inf where a logit lies 200 below the others. It was no target there; why does it count now?
///
/// Because the smoothed target wants a little of every token. Its probability is 0 in a Float; take log p as a difference, the
/// logit minus the largest minus the logarithm of the sum.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
return (-(wanted * log(exp(logP))).sum() / places, (exp(logP) - wanted) / places)
