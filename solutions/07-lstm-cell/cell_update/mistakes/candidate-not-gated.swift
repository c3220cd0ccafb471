import NumericCore

/// Changing i leaves both your results as they were, and with i at 0 your cell still takes something in. What is
/// added to the old cell?
///
/// The candidate is added whole. Multiply it by the input gate, so that a step that has nothing to store can leave
/// the cell alone.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * c + g
    return (cell, o * tanh(cell))
}
