import NumericCore

/// Your h is the c that was expected and your c the h. In which order does this function return the two?
///
/// The results have changed places. Here the cell comes first and the hidden state second; Swift fills the tuple by
/// position.
func cellUpdate(f: Tensor, i: Tensor, o: Tensor, g: Tensor, c: Tensor) -> (c: Tensor, h: Tensor) {
    let cell = f * c + i * g
    return (o * tanh(cell), cell)
}
