/// The loss of lesson 03 and the mean of −log p over all tokens, mixed with 1 − ε and ε. No target distribution is built.
let (n, vocabulary) = (targets.count, logits.shape[1])
var (loss, slopes): (Float, Tensor) = (0, logits)
for place in 0..<n {
    let row = logits.slice(axis: 0, at: place)
    let top = row.scalars.max()!
    let logSum = top + log(exp(row - top).sum())
    let (hard, even) = (logSum - row[targets[place]], logSum - row.mean())
    loss += ((1 - smoothing) * hard + smoothing * even) / Float(n)
    for token in 0..<vocabulary {
        let wanted = smoothing / Float(vocabulary) + (token == targets[place] ? 1 - smoothing : 0)
        slopes[place, token] = (exp(row[token] - logSum) - wanted) / Float(n)
    }
}
return (loss, slopes)
