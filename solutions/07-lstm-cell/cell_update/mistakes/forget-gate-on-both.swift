import NumericCore

/// With f at 0 and i at 1 the candidate should take the place of the old cell, and yours is empty. What does your
/// forget gate multiply?
///
/// It multiplies the sum, so that what has just been added is cut down too. Forgetting is for the old cell alone:
/// f * c + i * g, without parentheses.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * (c + i * g)
    return (cell, o * tanh(cell))
}
