import NumericCore

/// Your h is right, and your c is the one you were given. What will the next step begin with?
///
/// The old cell is returned. Return the new one, from which h was made; otherwise nothing that was written is there at
/// the next step.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * c + i * g
    return (c, o * tanh(cell))
}
