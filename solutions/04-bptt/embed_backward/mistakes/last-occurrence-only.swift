/// The row of an id that comes twice has only the slopes of the last place. How many vectors were copies of that row?
///
/// As many as the id has places, and each asks something of the row. Add to it: `+=` where `=` stands.
var dtable = Tensor(zeros: [vocabulary, dx.shape[1]])
for (place, id) in ids.enumerated() {
    for d in 0..<dx.shape[1] { dtable[id, d] = dx[place, d] }
}
return dtable
