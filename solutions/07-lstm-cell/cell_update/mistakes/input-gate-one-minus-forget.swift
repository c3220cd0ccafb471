import NumericCore

/// Changing i leaves both your results as they were. What stands in its place, and where have you seen it?
///
/// The candidate is multiplied by 1 - f. In lesson 06 one gate shared out between old and new; here i is a gate of
/// its own.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * c + (1 - f) * g
    return (cell, o * tanh(cell))
}
