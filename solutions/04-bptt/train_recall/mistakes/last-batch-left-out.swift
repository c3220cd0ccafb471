/// There is one loss too few, and the weights are those before the last step. How many batches are there?
///
/// As many as `batch` goes into the number of targets, all of them included.
var weights = Weights(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
for n in 0..<max(1, targets.count / batch - 1) {
    let read = Array(ids[(n * batch * width)..<((n + 1) * batch * width)])
    let asked = Array(targets[(n * batch)..<((n + 1) * batch)])
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
