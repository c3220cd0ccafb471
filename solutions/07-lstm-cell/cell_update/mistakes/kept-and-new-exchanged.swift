import NumericCore

/// Where f is near 1 and i near 0 your cell has become the candidate, and it should have stayed. Which gate stands
/// at which content?
///
/// The forget gate multiplies the candidate and the input gate the old cell. f says how much of the old cell is
/// kept, i how much of the candidate is added.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * g + i * c
    return (cell, o * tanh(cell))
}
