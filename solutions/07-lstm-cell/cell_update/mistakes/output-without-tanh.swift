import NumericCore

/// Your c is right, and your h is too far from 0 wherever the cell is large, in places beyond 1. What stands
/// between the cell and the output gate?
///
/// h is o * c. The cell may have grown to any size; take tanh of it before the output gate says how much of it is
/// shown.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * c + i * g
    return (cell, o * cell)
}
