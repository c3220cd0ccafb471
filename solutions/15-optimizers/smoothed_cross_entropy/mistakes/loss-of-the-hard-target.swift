/// The slopes are right, and the loss is the one without smoothing. To which loss do these slopes belong?
///
/// To −Σ q log p over all tokens, with the smoothed q. You scored the token that came and no other.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
var loss: Float = 0
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() {
    wanted[place, target] += 1 - smoothing
    loss -= logP[place, target]
}
return (loss / places, (exp(logP) - wanted) / places)
