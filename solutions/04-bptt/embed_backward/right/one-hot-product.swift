import NumericCore

/// The look-up is a product with one-hot rows, so the way back is a product with their transpose: short, and V times
/// the work.
func embedBackward(ids: [Int], dx: Tensor, vocabulary: Int) -> Tensor {
    var oneHot = Tensor(zeros: [ids.count, vocabulary])
    for (place, id) in ids.enumerated() { oneHot[place, id] = 1 }
    return matmul(oneHot, dx, transposingLeft: true)
}
