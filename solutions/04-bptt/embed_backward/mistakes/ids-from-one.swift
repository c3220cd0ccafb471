/// All rows stand one too high, and the slopes of id 0 are missing. Which row belongs to id 0?
///
/// Row 0: ids are counted from 0, as rows are.
var dtable = Tensor(zeros: [vocabulary, dx.shape[1]])
for (place, id) in ids.enumerated() where id > 0 {
    for d in 0..<dx.shape[1] { dtable[id - 1, d] += dx[place, d] }
}
return dtable
