import NumericCore

/// Your h is right and your c is not: tanh of the expected c is what you return, and none of your cells is beyond
/// 1. What will the next step find?
///
/// tanh is taken of the cell that is kept. It belongs only on the way out, into h; otherwise what is remembered is
/// squashed again at every step.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = tanh(f * c + i * g)
    return (cell, o * cell)
}
