import NumericCore

/// Your c is right, and your h is too far from 0 wherever the gate is nearly shut and the cell is large. Take a
/// cell of 5 and a gate of 0.5: which of your two steps comes first?
///
/// h is tanh(o * c). The cell is squashed first and the result gated: o * tanh(c). Otherwise a cell of 5 still
/// shows 0.99 through a gate that is half shut.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * c + i * g
    return (cell, tanh(o * cell))
}
