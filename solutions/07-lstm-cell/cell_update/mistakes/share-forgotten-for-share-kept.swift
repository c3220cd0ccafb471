import NumericCore

/// Where f is near 1 your cell has lost nearly all it held, and where f is near 0 it has kept it. Of what is f the
/// share?
///
/// The old cell is multiplied by 1 - f. The name says forget, and the number says how much is kept: at 1 nothing is
/// forgotten. Multiply c by f.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = (1 - f) * c + i * g
    return (cell, o * tanh(cell))
}
