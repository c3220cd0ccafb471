import NumericCore

/// Your c is right, and changing o leaves your h as it was. How much of the cell do you show where i is near 0?
///
/// tanh of the cell is multiplied by the input gate, which is for what comes in. What goes out has a gate of its own:
/// o * tanh(c).
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * c + i * g
    return (cell, i * tanh(cell))
}
