import NumericCore

/// Your c is right. With o at 1 your h is 0, and with o at 0 all of the view is there. Of what is o the share?
///
/// tanh of the cell is multiplied by 1 - o. The output gate says how much is shown: at 1 all of it. Multiply by o.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * c + i * g
    return (cell, (1 - o) * tanh(cell))
}
