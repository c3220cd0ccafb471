import NumericCore

/// Your c is right, and your h is never negative. What is shown of a cell of -2, and what was expected?
///
/// The cell goes through sigmoid on its way out. A share is made with sigmoid, a content with tanh: o * tanh(c)
/// keeps the cell's sign.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * c + i * g
    return (cell, o * sigmoid(cell))
}
