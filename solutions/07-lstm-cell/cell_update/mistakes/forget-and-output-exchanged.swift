import NumericCore

/// With f at 1 and i at 0 the cell should be copied, and how much you keep depends on o. Which gate looks at the
/// old cell, and which at the new?
///
/// The forget and output gates have changed places. f multiplies the old cell, o multiplies tanh of the new one.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = o * c + i * g
    return (cell, f * tanh(cell))
}
