import NumericCore

/// One step of a decoder that looks after its step: a tanh cell, dot-product attention, and h̃ = tanh(W_c [c; s]).
///
/// - Parameters:
///   - y: the input of the step, the previous word's vector [B, D].
///   - s: the state before the step [B, H].
///   - memory: the encoder's states, keys and values in one [B, S, H].
///   - lengths: how many places of each source are real, from 1 to S.
///   - wx: the cell's weights from the input [H, D].
///   - wh: the cell's weights from the state [H, H].
///   - b: the cell's bias [H].
///   - wc: the weights of the last layer, from the context first and the state second [A, 2H].
/// - Returns: the state after the step [B, H], where it looked [B, S], and h̃ [B, A].
func attentiveStep(
    y: Tensor, s: Tensor, memory: Tensor, lengths: [Int], wx: Tensor, wh: Tensor, b: Tensor, wc: Tensor
) -> (state: Tensor, weights: Tensor, attentional: Tensor) {
    // solution
    let (batch, source, size) = (memory.shape[0], memory.shape[1], memory.shape[2])
    let state = tanh(matmul(y, wx.transposed()) + matmul(s, wh.transposed()) + b)
    let scores = matmul(memory, state.reshaped([batch, size, 1])).reshaped([batch, source])
    var weights = Tensor(zeros: [batch, source])
    for (row, length) in lengths.enumerated() {
        let real = scores.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length)
        let shares = softmax(real, axis: 0)
        for place in 0..<length { weights[row, place] = shares[place] }
    }
    let context = matmul(weights.reshaped([batch, 1, source]), memory).reshaped([batch, size])
    let attentional = tanh(matmul(concatenate([context, state], axis: 1), wc.transposed()))
    return (state, weights, attentional)
    // stub
    // // Step, look, and join what was seen with who looked. Run: workbook grade
    // unwritten()
    // end
}
