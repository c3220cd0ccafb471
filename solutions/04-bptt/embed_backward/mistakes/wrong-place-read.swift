import NumericCore

/// Each id has gradients, and they are those of other places. Which row of dx belongs to this id?
///
/// The id has been used as the row of dx as well. dx has a row for each place.
func embedBackward(ids: [Int], dx: Tensor, vocabulary: Int) -> Tensor {
    let size = dx.shape[1]
    var dtable = Tensor(zeros: [vocabulary, size])
    for (place, id) in ids.enumerated() {
        for d in 0..<size { dtable[id, d] += dx[min(id, ids.count - 1), d] }
    }
    return dtable
}
