/// The first loss is right, and the steps are not quite. With which weights did the network make the states that the way back reads?
///
/// With those before the step. The output layer has been moved first, and the way back was then taken through its new weights. All slopes
/// are to be known before anything moves.
var weights = Weights(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
for n in 0..<targets.count / batch {
    let read = Array(ids[(n * batch * width)..<((n + 1) * batch * width)])
    let asked = Array(targets[(n * batch)..<((n + 1) * batch)])
    let (x, states, logits) = forward(ids: read, width: width, weights)
    let (loss, dlogits) = crossEntropy(logits: logits, targets: asked)
    losses.append(loss)
    let first = backward(ids: read, x: x, states: states, dlogits: dlogits, weights)
    weights.w -= rate * first.w
    weights.by -= rate * first.by
    let slopes = backward(ids: read, x: x, states: states, dlogits: dlogits, weights)
    weights.table -= rate * slopes.table
    weights.wx -= rate * slopes.wx
    weights.wh -= rate * slopes.wh
    weights.b -= rate * slopes.b
}
return (losses, weights.table, weights.wx, weights.wh, weights.b, weights.w, weights.by)
