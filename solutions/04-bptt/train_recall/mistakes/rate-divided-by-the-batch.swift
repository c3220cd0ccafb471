/// All steps are B times too short. Where has the mean over the batch been taken already?
///
/// In the loss: `crossEntropy` divides its slopes by B, and all others come of them.
var weights = Weights(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
for n in 0..<targets.count / batch {
    let read = Array(ids[(n * batch * width)..<((n + 1) * batch * width)])
    let asked = Array(targets[(n * batch)..<((n + 1) * batch)])
    let (x, states, logits) = forward(ids: read, width: width, weights)
    let (loss, dlogits) = crossEntropy(logits: logits, targets: asked)
    losses.append(loss)
    let slopes = backward(ids: read, x: x, states: states, dlogits: dlogits, weights)
    weights.table -= rate / Float(batch) * slopes.table
    weights.wx -= rate / Float(batch) * slopes.wx
    weights.wh -= rate / Float(batch) * slopes.wh
    weights.b -= rate / Float(batch) * slopes.b
    weights.w -= rate / Float(batch) * slopes.w
    weights.by -= rate / Float(batch) * slopes.by
}
return (losses, weights.table, weights.wx, weights.wh, weights.b, weights.w, weights.by)
