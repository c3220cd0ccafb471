/// All rows are N times too small. Who divides by the number of places, the loss or the table?
///
/// The loss, if it is a mean, and then `dx` holds the 1/N already.
var dtable = Tensor(zeros: [vocabulary, dx.shape[1]])
for (place, id) in ids.enumerated() {
    for d in 0..<dx.shape[1] { dtable[id, d] += dx[place, d] / Float(ids.count) }
}
return dtable
