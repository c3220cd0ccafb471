/// Loss and slopes fit each other, and yet your target is another. Does the token that came get a part of ε?
///
/// It does here: ε is spread over all V tokens. You spread it over the V − 1 others, a convention that also exists; its ε is V / (V − 1)
/// times the one meant here, which shows most when V is small.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / (tokens - 1))
for (place, target) in targets.enumerated() { wanted[place, target] = 1 - smoothing }
return (-(wanted * logP).sum() / places, (exp(logP) - wanted) / places)
