// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Runs a tanh layer over two batches of sequences that have nothing to do with each other, and names the fault that was here.
///
/// - Parameters:
///   - first: the batch that comes first [B, T, D].
///   - second: the batch after it [B, T, D].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - b: the bias [H].
/// - Returns: the fault's number in the lesson's list, and the states of all sequences, those of the first batch first [2B, T, H].
func mendState(
    first: Tensor, second: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (fault: Int, states: Tensor) {
    var h = Tensor(zeros: [first.shape[0], wh.shape[0]])
    let batches = [first, second].map { x in
        var states: [Tensor] = []
        for t in 0..<x.shape[1] {
            let xt = x.slice(axis: 1, at: t)
            h = tanh(matmul(xt, wx.transposed()) + matmul(h, wh.transposed()) + b)
            states.append(h)
        }
        return stack(states, axis: 1)
    }
    // Which fault of the lesson's list is it? Name it, mend it, and run: workbook grade
    return (0, concatenate(batches, axis: 0))
}
