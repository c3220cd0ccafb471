import NumericCore

/// The new cell and the new hidden state of an LSTM, from its gates.
///
/// - Parameters:
///   - f: the forget gate, between 0 and 1 [B, H].
///   - i: the input gate, between 0 and 1 [B, H].
///   - o: the output gate, between 0 and 1 [B, H].
///   - g: the candidate, between -1 and 1 [B, H].
///   - c: the cell before this step [B, H].
/// - Returns: the cell and the hidden state after this step, each [B, H].
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    // solution
    let cell = f * c + i * g
    return (cell, o * tanh(cell))
    // stub
    // // Update the cell and let out the hidden state, then run: workbook grade
    // unwritten()
    // end
}
