import NumericCore

/// The six parameters of the network, and also a gradient for each.
struct Parameters {
    var table, wx, wh, b, w, by: Tensor
}

/// What one batch says: its mean loss, and the gradient of that in every parameter. It is finished; you need not change it.
///
/// - Parameters:
///   - ids: the batch's ids, sequence by sequence [B * T].
///   - targets: a target for each sequence [B].
func lossAndGradients(_ p: Parameters, ids: [Int], targets: [Int], width: Int) -> (Float, Parameters) {
    let (count, size) = (targets.count, p.wh.shape[0])
    // Forward: embed, then a step for each place.
    var states = [Tensor(zeros: [count, size])]
    var inputs: [Tensor] = []
    for t in 0..<width {
        inputs.append(stack((0..<count).map { p.table.slice(axis: 0, at: ids[$0 * width + t]) }, axis: 0))
        let sum =
            matmul(inputs[t], p.wx, transposingRight: true) + matmul(states[t], p.wh, transposingRight: true)
            + p.b
        states.append(tanh(sum))
    }
    // The loss after the last step.
    let logits = matmul(states[width], p.w, transposingRight: true) + p.by
    let probabilities = softmax(logits, axis: 1)
    var (loss, dlogits): (Float, Tensor) = (0, probabilities * (1 / Float(count)))
    for (row, target) in targets.enumerated() {
        loss -= log(probabilities[row, target]) / Float(count)
        dlogits[row, target] -= 1 / Float(count)
    }
    // And back.
    var g = Parameters(
        table: Tensor(zeros: p.table.shape), wx: Tensor(zeros: p.wx.shape), wh: Tensor(zeros: p.wh.shape),
        b: Tensor(zeros: p.b.shape), w: matmul(dlogits, states[width], transposingLeft: true),
        by: dlogits.sum(axis: 0))
    var dh = matmul(dlogits, p.w)
    for t in (0..<width).reversed() {
        let delta = dh * (1 - states[t + 1] * states[t + 1])
        g.wx += matmul(delta, inputs[t], transposingLeft: true)
        g.wh += matmul(delta, states[t], transposingLeft: true)
        g.b += delta.sum(axis: 0)
        let dx = matmul(delta, p.wx)
        for row in 0..<count {
            for d in 0..<dx.shape[1] { g.table[ids[row * width + t], d] += dx[row, d] }
        }
        dh = matmul(delta, p.wh)
    }
    return (loss, g)
}

/// A training: one step downhill for each batch.
///
/// Each sequence is `width` ids long, and after its last id the network has to name its target.
///
/// - Parameters:
///   - ids: the ids of all batches, one batch behind the other, each sequence by sequence [n * B * T].
///   - targets: a target for each sequence [n * B].
///   - width: T.
///   - batch: B, the number of sequences in a batch.
///   - table: the embedding table [V, D].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - b: the cell's bias [H].
///   - w: the output layer's weights [V, H].
///   - by: the output layer's bias [V].
///   - rate: the learning rate.
/// - Returns: the loss of each batch before its step [n], and the parameters after the last step.
func trainRecall(
    ids: [Int], targets: [Int], width: Int, batch: Int,
    table: Tensor, wx: Tensor, wh: Tensor, b: Tensor, w: Tensor, by: Tensor, rate: Float
) -> (losses: [Float], table: Tensor, wx: Tensor, wh: Tensor, b: Tensor, w: Tensor, by: Tensor) {
    // solution
    var p = Parameters(table: table, wx: wx, wh: wh, b: b, w: w, by: by)
    var losses: [Float] = []
    for number in 0..<(targets.count / batch) {
        let someIds = Array(ids[(number * batch * width)..<(number * batch * width + batch * width)])
        let someTargets = Array(targets[(number * batch)..<(number * batch + batch)])
        let (loss, g) = lossAndGradients(p, ids: someIds, targets: someTargets, width: width)
        losses.append(loss)
        p.table = p.table - rate * g.table
        p.wx = p.wx - rate * g.wx
        p.wh = p.wh - rate * g.wh
        p.b = p.b - rate * g.b
        p.w = p.w - rate * g.w
        p.by = p.by - rate * g.by
    }
    return (losses, p.table, p.wx, p.wh, p.b, p.w, p.by)
    // stub
    // // Train, one batch after the other, then run: workbook grade
    // unwritten()
    // end
}
