import NumericCore

/// An id that occurs twice has half of what it should have. Is a row that is used twice moved by less?
///
/// The gradients of an id have been averaged. A nudge of the row nudges the loss at each of its places, so they add
/// up.
func embedBackward(ids: [Int], dx: Tensor, vocabulary: Int) -> Tensor {
    let size = dx.shape[1]
    var dtable = Tensor(zeros: [vocabulary, size])
    for (place, id) in ids.enumerated() {
        for d in 0..<size { dtable[id, d] += dx[place, d] / Float(ids.filter { $0 == id }.count) }
    }
    return dtable
}
