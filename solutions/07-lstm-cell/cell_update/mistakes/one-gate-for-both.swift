import NumericCore

/// Changing i leaves both your results as they were, and where f is near 0 your cell is nearly empty although
/// something was to be written. Which gate opens the way in?
///
/// Old cell and candidate are both multiplied by f. The candidate has a gate of its own: f * c + i * g.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * (c + g)
    return (cell, o * tanh(cell))
}
