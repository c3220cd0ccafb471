/// All is right but the loss where a logit lies far below the others: it is too low there. What is −log of 0.0000001?
///
/// 16.1. With a small number inside the logarithm no token can cost more than that, however improbable it is. Take log p as a
/// difference, and nothing need be added.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
return (-(wanted * log(exp(logP) + 1e-7)).sum() / places, (exp(logP) - wanted) / places)
