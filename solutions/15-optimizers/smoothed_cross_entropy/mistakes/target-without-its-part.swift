/// The slopes at the targets are off by a little, the others are right. To how much does your target sum?
///
/// To 1 − ε / V. The share ε is spread over all tokens, and the one that came is one of them: add 1 − ε to what stands there.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] = 1 - smoothing }
return (-(wanted * logP).sum() / places, (exp(logP) - wanted) / places)
