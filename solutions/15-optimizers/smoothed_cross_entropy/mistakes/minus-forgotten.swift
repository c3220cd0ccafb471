/// Your loss is negative, and the better the model the higher it is. Is a loss something to raise or to lower?
///
/// To lower. Logarithms of probabilities are below 0, and the loss is their negative.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
return ((wanted * logP).sum() / places, (exp(logP) - wanted) / places)
