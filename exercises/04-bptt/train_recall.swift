// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// All that training moves. The slopes of the loss in these numbers are kept in the same form.
struct Weights {
    var table, wx, wh, b, w, by: Tensor
}

/// Forwards: the vectors of all steps [B, T, D], the states after each step, with zeros as the first [B, T + 1, H], and the logits
/// made of the last state [B, V].
func forward(ids: [Int], width: Int, _ weights: Weights) -> (x: Tensor, states: Tensor, logits: Tensor) {
    let rows = ids.map { weights.table.slice(axis: 0, at: $0) }
    let x = stack(rows, axis: 0).reshaped([ids.count / width, width, weights.table.shape[1]])
    var h = Tensor(zeros: [x.shape[0], weights.wh.shape[0]])
    var states = [h]
    for t in 0..<width {
        let xt = x.slice(axis: 1, at: t)
        h = tanh(matmul(xt, weights.wx.transposed()) + matmul(h, weights.wh.transposed()) + weights.b)
        states.append(h)
    }
    return (x, stack(states, axis: 1), matmul(h, weights.w.transposed()) + weights.by)
}

/// The mean of −log p(target) over the batch, and its slope in each logit [B, V].
func crossEntropy(logits: Tensor, targets: [Int]) -> (loss: Float, dlogits: Tensor) {
    let lowered = logits - logits.max(axis: 1).reshaped([targets.count, 1])
    let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped([targets.count, 1])
    var loss: Float = 0
    var dlogits = exp(logP)
    for (row, target) in targets.enumerated() {
        loss -= logP[row, target]
        dlogits[row, target] -= 1
    }
    return (loss / Float(targets.count), dlogits / Float(targets.count))
}

/// Backwards: from the slopes in the logits to those in all weights. What it reads of the forward pass are `x` and `states`.
func backward(ids: [Int], x: Tensor, states: Tensor, dlogits: Tensor, _ weights: Weights) -> Weights {
    let (steps, last) = (x.shape[1], states.slice(axis: 1, at: x.shape[1]))
    var slopes = Weights(
        table: Tensor(zeros: weights.table.shape), wx: Tensor(zeros: weights.wx.shape),
        wh: Tensor(zeros: weights.wh.shape), b: Tensor(zeros: weights.b.shape),
        w: matmul(dlogits.transposed(), last), by: dlogits.sum(axis: 0))
    var dh = matmul(dlogits, weights.w)
    for t in (0..<steps).reversed() {
        let h = states.slice(axis: 1, at: t + 1)
        let dsum = dh * (1 - h * h)
        slopes.wx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
        slopes.wh += matmul(dsum.transposed(), states.slice(axis: 1, at: t))
        slopes.b += dsum.sum(axis: 0)
        let dx = matmul(dsum, weights.wx)
        for row in 0..<dx.shape[0] {
            for d in 0..<dx.shape[1] { slopes.table[ids[row * steps + t], d] += dx[row, d] }
        }
        dh = matmul(dsum, weights.wh)
    }
    return slopes
}

/// Trains a network to name a token that it has read: one step downhill for each batch.
///
/// - Parameters:
///   - ids: the ids of all batches, one after the other, each of `batch` sequences of `width` ids.
///   - targets: for each sequence the token to name after its last step, in the same order.
///   - width: T, the ids of a sequence.
///   - batch: B, the sequences of a batch.
///   - table: the embedding table to begin with [V, D].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - b: the cell's bias [H].
///   - w: W_y of the output layer [V, H].
///   - by: its bias [V].
///   - rate: η.
/// - Returns: the loss of each batch, and the weights in the end.
func trainRecall(
    ids: [Int], targets: [Int], width: Int, batch: Int, table: Tensor, wx: Tensor, wh: Tensor, b: Tensor,
    w: Tensor, by: Tensor, rate: Float
) -> (losses: [Float], table: Tensor, wx: Tensor, wh: Tensor, b: Tensor, w: Tensor, by: Tensor) {
    // Forward, loss, backward, step, once for each batch. Run: workbook grade
    unwritten()
}
