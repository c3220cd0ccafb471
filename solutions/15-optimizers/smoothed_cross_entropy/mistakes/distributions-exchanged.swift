/// The slopes are right, and the loss is another one. Which of the two distributions stands under the logarithm?
///
/// The model's. You took the logarithm of the target and weighed it with the model's probabilities; it is −Σ q log p.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
return (-(exp(logP) * log(wanted)).sum() / places, (exp(logP) - wanted) / places)
