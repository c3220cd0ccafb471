/// Every slope has the right size and the wrong sign. If a token has less probability than the target gives it, where should its logit
/// go?
///
/// Up, so the slope is negative there: probability minus target.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
return (-(wanted * logP).sum() / places, (wanted - exp(logP)) / places)
