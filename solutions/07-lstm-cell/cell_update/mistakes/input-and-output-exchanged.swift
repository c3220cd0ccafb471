import NumericCore

/// With o at 0 nothing gets into your cell, and with i at 0 nothing is shown. Which of the two stands at the way in?
///
/// The input and output gates have changed places. i multiplies the candidate, o multiplies tanh of the new cell.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * c + o * g
    return (cell, i * tanh(cell))
}
