/// With a small ε your target is almost even over all tokens. What is ε the share of?
///
/// Of what is spread. The token that came gets 1 − ε.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * ((1 - smoothing) / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += smoothing }
return (-(wanted * logP).sum() / places, (exp(logP) - wanted) / places)
