import NumericCore

/// Every gradient stands one row too high. Which row of the table belongs to id 0?
///
/// The ids have been counted from 1. Row 0 belongs to id 0.
func embedBackward(ids: [Int], dx: Tensor, vocabulary: Int) -> Tensor {
    let size = dx.shape[1]
    var dtable = Tensor(zeros: [vocabulary, size])
    for (place, id) in ids.enumerated() {
        for d in 0..<size { if id > 0 { dtable[id - 1, d] += dx[place, d] } }
    }
    return dtable
}
