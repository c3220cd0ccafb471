/// The losses are right. The weights are those that came in. Where are the trained ones?
///
/// In the variable that the loop changes. The function's parameters never change; a copy of them has learnt.
var weights = Weights(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
for n in 0..<targets.count / batch {
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
return (losses, table, wx, wh, b, w, by)
