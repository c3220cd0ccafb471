import NumericCore

/// With f at 1 and i at 0 your cell is copied, as it should be; with f at 0 and i at 1 it should be g, and yours is a
/// little nearer to 0. What has already been done to g when it arrives here?
///
/// tanh is taken of the candidate, which has been through it. Add i * g.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * c + i * tanh(g)
    return (cell, o * tanh(cell))
}
