/// The step is a nested function, and the weights are one value that it makes anew. A batch is cut off the front of what is left.
func stepped(_ from: Weights, _ slopes: Weights) -> Weights {
    func moved(_ part: (Weights) -> Tensor) -> Tensor { part(from) - part(slopes) * rate }
    return Weights(
        table: moved(\.table), wx: moved(\.wx), wh: moved(\.wh), b: moved(\.b), w: moved(\.w), by: moved(\.by)
    )
}
var weights = Weights(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var (losses, left, leftTargets): ([Float], [Int], [Int]) = ([], ids, targets)
while !leftTargets.isEmpty {
    let (read, asked) = (Array(left.prefix(batch * width)), Array(leftTargets.prefix(batch)))
    left.removeFirst(batch * width)
    leftTargets.removeFirst(batch)
    let run = forward(ids: read, width: width, weights)
    let (loss, dlogits) = crossEntropy(logits: run.logits, targets: asked)
    losses += [loss]
    weights = stepped(
        weights, backward(ids: read, x: run.x, states: run.states, dlogits: dlogits, weights))
}
return (losses, weights.table, weights.wx, weights.wh, weights.b, weights.w, weights.by)
