/// The first loss is right, and the others are those of an untrained network. When does the first step come?
///
/// After all batches, with their slopes added up. Here each batch has a step of its own, inside the loop.
var weights = Weights(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
var moved = weights
for n in 0..<targets.count / batch {
    let read = Array(ids[(n * batch * width)..<((n + 1) * batch * width)])
    let asked = Array(targets[(n * batch)..<((n + 1) * batch)])
    let (x, states, logits) = forward(ids: read, width: width, weights)
    let (loss, dlogits) = crossEntropy(logits: logits, targets: asked)
    losses.append(loss)
    let slopes = backward(ids: read, x: x, states: states, dlogits: dlogits, weights)
    moved.table -= rate * slopes.table
    moved.wx -= rate * slopes.wx
    moved.wh -= rate * slopes.wh
    moved.b -= rate * slopes.b
    moved.w -= rate * slopes.w
    moved.by -= rate * slopes.by
}
weights = moved
return (losses, weights.table, weights.wx, weights.wh, weights.b, weights.w, weights.by)
