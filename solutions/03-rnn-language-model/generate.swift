import NumericCore

/// Goes on from a prompt, always with the token of the largest logit.
///
/// - Parameters:
///   - prompt: the ids to read first, at least one [P].
///   - table: the embedding table [V, D].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - b: the cell's bias [H].
///   - w: W_y [V, H].
///   - by: b_y [V].
///   - end: the id of the end token.
///   - limit: how many tokens to generate at most, at least one.
/// - Returns: the generated ids, without the prompt; the end token is the last of them if it came.
func generate(
    prompt: [Int], table: Tensor, wx: Tensor, wh: Tensor, b: Tensor, w: Tensor, by: Tensor, end: Int,
    limit: Int
) -> [Int] {
    // solution
    var h = Tensor(zeros: [wh.shape[0]])
    func read(_ id: Int) {
        h = tanh(matmul(wx, table.slice(axis: 0, at: id)) + matmul(wh, h) + b)
    }
    for id in prompt { read(id) }
    var generated: [Int] = []
    while generated.count < limit {
        let logits = matmul(w, h) + by
        let next = logits.scalars.firstIndex(of: logits.scalars.max()!)!
        generated.append(next)
        if next == end { break }
        read(next)
    }
    return generated
    // stub
    // // Read the prompt, then generate, then run: workbook grade
    // unwritten()
    // end
}
