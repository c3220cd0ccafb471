import NumericCore

/// The gradient of an embedding table.
///
/// - Parameters:
///   - ids: the ids that were looked up, one for each place [N].
///   - dx: the gradient of the vector at each place [N, D].
///   - vocabulary: V, the number of rows of the table.
/// - Returns: the gradient of the table [V, D].
func embedBackward(ids: [Int], dx: Tensor, vocabulary: Int) -> Tensor {
    // solution
    let size = dx.shape[1]
    var dtable = Tensor(zeros: [vocabulary, size])
    for (place, id) in ids.enumerated() {
        for d in 0..<size { dtable[id, d] += dx[place, d] }
    }
    return dtable
    // stub
    // // Collect what arrived at each id, then run: workbook grade
    // unwritten()
    // end
}
