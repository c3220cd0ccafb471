/// The slopes of a place do not sum to 0. Over how many tokens is ε spread?
///
/// Over V, the second size of the logits. You divided by the number of places.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / places)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
return (-(wanted * logP).sum() / places, (exp(logP) - wanted) / places)
