/// Each sequence goes forwards and back alone, and the slopes of a batch are added up before the one step. It needs the memory of one
/// sequence, and B times as many small products.
var weights = Weights(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
var losses: [Float] = []
let size = Float(batch)
for begin in stride(from: 0, to: targets.count, by: batch) {
    var (sum, next): (Float, Weights) = (0, weights)
    for sequence in begin..<begin + batch {
        let read = Array(ids[sequence * width..<(sequence + 1) * width])
        let (x, states, logits) = forward(ids: read, width: width, weights)
        let (loss, dlogits) = crossEntropy(logits: logits, targets: [targets[sequence]])
        sum += loss
        let slopes = backward(ids: read, x: x, states: states, dlogits: dlogits / size, weights)
        next.table -= rate * slopes.table
        next.wx -= rate * slopes.wx
        next.wh -= rate * slopes.wh
        next.b -= rate * slopes.b
        next.w -= rate * slopes.w
        next.by -= rate * slopes.by
    }
    losses.append(sum / size)
    weights = next
}
return (losses, weights.table, weights.wx, weights.wh, weights.b, weights.w, weights.by)
