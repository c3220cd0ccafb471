/// `w` and `by` move, and the cell and the table stay what they were. What moves in a step?
///
/// All six. Whoever trains the output layer alone trusts that a random cell has kept what will be asked for.
var weights = Weights(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
for n in 0..<targets.count / batch {
    let read = Array(ids[(n * batch * width)..<((n + 1) * batch * width)])
    let asked = Array(targets[(n * batch)..<((n + 1) * batch)])
    let (x, states, logits) = forward(ids: read, width: width, weights)
    let (loss, dlogits) = crossEntropy(logits: logits, targets: asked)
    losses.append(loss)
    let slopes = backward(ids: read, x: x, states: states, dlogits: dlogits, weights)
    weights.w -= rate * slopes.w
    weights.by -= rate * slopes.by
}
return (losses, weights.table, weights.wx, weights.wh, weights.b, weights.w, weights.by)
