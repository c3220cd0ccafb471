import NumericCore

/// The cell changed in place, as a program does that has no room for a second one.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    var cell = c
    cell *= f
    cell += i * g
    var hidden = tanh(cell)
    hidden *= o
    return (cell, hidden)
}
