import NumericCore

/// None of your cells is beyond 1, and your h is too small on top of that. How often does your code take tanh?
///
/// tanh is taken of the cell that is kept, and once more on the way out. Keep f * c + i * g as it is; tanh stands
/// in the line of h alone.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = tanh(f * c + i * g)
    return (cell, o * tanh(cell))
}
