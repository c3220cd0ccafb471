/// The loss is right and all your slopes are negative. Is every logit of a place to be raised?
///
/// They cannot all be: the slopes of a place sum to 0. Subtract the target from the probabilities and not from their logarithms.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
return (-(wanted * logP).sum() / places, (logP - wanted) / places)
