/// Loss and slopes look as if the model were less sure of itself. What is smoothed, what the model says or what it is compared with?
///
/// What it is compared with. You mixed the logits; the logits stay as they are, and the target becomes a mixture.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let smoothed = logits * (1 - smoothing) + smoothing / tokens
let lowered = smoothed - smoothed.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (0)
for (place, target) in targets.enumerated() { wanted[place, target] = 1 }
return (-(wanted * logP).sum() / places, (exp(logP) - wanted) / places)
