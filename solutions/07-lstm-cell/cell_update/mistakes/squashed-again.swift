import NumericCore

/// With f at 1 and i at 0 the cell should be copied, and yours shrinks to 0.73 of itself and takes something in.
/// What are f, i, o and g when they arrive here?
///
/// sigmoid and tanh are applied once more. The arguments are gates and candidate, already between their bounds, and
/// not the sums they were made from. Use them as they are.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = sigmoid(f) * c + sigmoid(i) * tanh(g)
    return (cell, sigmoid(o) * tanh(cell))
}
