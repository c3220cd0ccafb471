import NumericCore

/// Your numbers are right up to a point and then go on where they should bend: take tanh of them and you have the
/// expected ones. What has been left out?
///
/// tanh is missing: this is the sum W_x x + W_h h + b as it is. Over many steps such a state can grow without
/// bound. Apply tanh to the whole sum.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b
}
