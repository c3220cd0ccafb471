/// The first loss is right. From the second on the network reads new sequences; what is it asked to name?
///
/// The tokens of the first batch. Targets move on as ids do: those of batch n begin at n · batch.
var weights = Weights(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
for n in 0..<targets.count / batch {
    let read = Array(ids[(n * batch * width)..<((n + 1) * batch * width)])
    let asked = Array(targets[0..<batch])
    let (x, states, logits) = forward(ids: read, width: width, weights)
    let (loss, dlogits) = crossEntropy(logits: logits, targets: asked)
    losses.append(loss)
    let slopes = backward(ids: read, x: x, states: states, dlogits: dlogits, weights)
    weights.table -= rate * slopes.table
    weights.wx -= rate * slopes.wx
    weights.wh -= rate * slopes.wh
    weights.b -= rate * slopes.b
    weights.w -= rate * slopes.w
    weights.by -= rate * slopes.by
}
return (losses, weights.table, weights.wx, weights.wh, weights.b, weights.w, weights.by)
