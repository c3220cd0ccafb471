import NumericCore

/// With f at 1 and i at 0 the cell should be copied, and yours comes back as tanh of itself. What do you multiply
/// by f?
///
/// tanh is taken of the old cell before it is kept. The cell is carried over as it is, times f: that no function
/// stands in its way is the point of it.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * tanh(c) + i * g
    return (cell, o * tanh(cell))
}
