/// `dby` is the first row of `dlogits`. How many logits does one number of the bias reach?
///
/// It is added at all N places, so it moves the loss in N ways at once: add the rows up.
(matmul(dlogits.transposed(), h), dlogits.slice(axis: 0, at: 0), matmul(dlogits, w))
