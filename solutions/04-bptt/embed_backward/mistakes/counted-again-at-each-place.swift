/// Rows of ids that come once are right. The row of an id that comes more often is too large where its slopes agree: how often
/// has each place been counted?
///
/// Once for each occurrence: the sum over an id's places has been added again at each of them. Go through the places once, or
/// through the ids once.
var dtable = Tensor(zeros: [vocabulary, dx.shape[1]])
for id in ids {
    for (place, other) in ids.enumerated() where other == id {
        for d in 0..<dx.shape[1] { dtable[id, d] += dx[place, d] }
    }
}
return dtable
