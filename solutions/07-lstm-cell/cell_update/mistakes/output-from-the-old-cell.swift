import NumericCore

/// Your c is right. Your h does not move with f, i or g. Which cell did it look at?
///
/// h is made from the cell before the step. Update first, then look: o * tanh of the new cell.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let shown = o * tanh(c)
    return (f * c + i * g, shown)
}
