import NumericCore

/// Another x gives the same answer. Where does the input enter your sum?
///
/// It does not, so the cell never reads anything. Add the product of x and W_x to the sum before tanh.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    tanh(matmul(h, wh.transposed()) + b)
}
