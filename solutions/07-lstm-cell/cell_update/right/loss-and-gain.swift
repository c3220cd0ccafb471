import NumericCore

/// What is lost taken from the old cell and what is new put to it, and tanh written with a sigmoid: the same
/// numbers, one rounding more.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let lost = (1 - f) * c
    let gained = i * g
    let cell = c - lost + gained
    let shown = 2 * sigmoid(2 * cell) - 1
    return (cell, shown * o)
}
