/// The first two losses are right; from the third on they drift away. Which weights do the slopes of a batch belong to?
///
/// To those it was computed with, and they are gone after the step. The slopes of earlier batches have been kept and added to the new
/// ones. Each batch begins with slopes of its own.
var weights = Weights(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
var before: Weights?
for n in 0..<targets.count / batch {
    let read = Array(ids[(n * batch * width)..<((n + 1) * batch * width)])
    let asked = Array(targets[(n * batch)..<((n + 1) * batch)])
    let (x, states, logits) = forward(ids: read, width: width, weights)
    let (loss, dlogits) = crossEntropy(logits: logits, targets: asked)
    losses.append(loss)
    var slopes = backward(ids: read, x: x, states: states, dlogits: dlogits, weights)
    if let before {
        slopes.table += before.table
        slopes.wx += before.wx
        slopes.wh += before.wh
        slopes.b += before.b
        slopes.w += before.w
        slopes.by += before.by
    }
    before = slopes
    weights.table -= rate * slopes.table
    weights.wx -= rate * slopes.wx
    weights.wh -= rate * slopes.wh
    weights.b -= rate * slopes.b
    weights.w -= rate * slopes.w
    weights.by -= rate * slopes.by
}
return (losses, weights.table, weights.wx, weights.wh, weights.b, weights.w, weights.by)
