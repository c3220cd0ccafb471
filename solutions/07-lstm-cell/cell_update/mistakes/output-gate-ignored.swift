import NumericCore

/// Your c is right, and changing o leaves your h as it was. What has to happen to tanh of the cell?
///
/// The output gate is not used: h is all of tanh(c). Multiply it by o.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * c + i * g
    return (cell, tanh(cell))
}
