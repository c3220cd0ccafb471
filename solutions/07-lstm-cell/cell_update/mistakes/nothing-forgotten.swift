import NumericCore

/// Changing f leaves both your results as they were: your cell keeps all of its past. Whose cell is that?
///
/// The old cell is added whole. That is the cell of 1997, before it had a forget gate. Multiply c by f.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = c + i * g
    return (cell, o * tanh(cell))
}
