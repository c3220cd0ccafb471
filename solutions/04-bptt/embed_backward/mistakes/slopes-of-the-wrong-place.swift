/// Rows that occur have slopes, but those of another place: the row of id 3 has what stands in row 3 of `dx`. What does the n-th row of
/// `dx` belong to?
///
/// To the place n, whatever id stands there. Take `dx` at the place and add it to the row of its id.
var dtable = Tensor(zeros: [vocabulary, dx.shape[1]])
for id in ids {
    for d in 0..<dx.shape[1] { dtable[id, d] += dx[id % ids.count, d] }
}
return dtable
