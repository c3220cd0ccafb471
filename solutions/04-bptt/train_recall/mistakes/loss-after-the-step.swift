/// The weights are right. The losses are too small, even the first, which no training has touched. With which weights is it to be
/// computed?
///
/// With those before the step. The loss has been taken once more, after the weights had moved.
var weights = Weights(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
for n in 0..<targets.count / batch {
    let read = Array(ids[(n * batch * width)..<((n + 1) * batch * width)])
    let asked = Array(targets[(n * batch)..<((n + 1) * batch)])
    let (x, states, logits) = forward(ids: read, width: width, weights)
    let (_, dlogits) = crossEntropy(logits: logits, targets: asked)
    let slopes = backward(ids: read, x: x, states: states, dlogits: dlogits, weights)
    weights.table -= rate * slopes.table
    weights.wx -= rate * slopes.wx
    weights.wh -= rate * slopes.wh
    weights.b -= rate * slopes.b
    weights.w -= rate * slopes.w
    weights.by -= rate * slopes.by
    let after = forward(ids: read, width: width, weights)
    losses.append(crossEntropy(logits: after.logits, targets: asked).loss)
}
return (losses, weights.table, weights.wx, weights.wh, weights.b, weights.w, weights.by)
