import NumericCore

/// Changing f leaves both your results as they were. What do you multiply the old cell by?
///
/// The old cell is multiplied by 1 - i. In lesson 06 one gate shared out between old and new; here f is a gate of
/// its own.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = (1 - i) * c + i * g
    return (cell, o * tanh(cell))
}
