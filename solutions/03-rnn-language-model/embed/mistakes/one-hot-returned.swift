/// Your vectors hold a single 1 and zeros otherwise, and their shape is right only where D equals V. What has the table done?
///
/// These are the one-hot rows themselves. The embedding is their product with the table, which is the same as taking the
/// row that the 1 points at.
var oneHot = Tensor(zeros: [ids.count, table.shape[0]])
for (place, id) in ids.enumerated() { oneHot[place, id] = 1 }
return oneHot.reshaped([ids.count / width, width, table.shape[0]])
