/// The slopes are right, and the loss is too low, by the same amount at every place. What is the loss of a model that gives exactly the
/// target's probabilities?
///
/// Not 0 but the entropy of the target. You subtracted that and have the divergence of the two; the cross-entropy keeps it.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
return ((wanted * (log(wanted) - logP)).sum() / places, (exp(logP) - wanted) / places)
