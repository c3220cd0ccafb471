/// `dby` has one number for each place, and its shape is right only where N equals V. Which axis does the bias not have?
///
/// The sum has been taken over the tokens. The bias has a number for each token and none for the place, so the places are what is
/// added up: axis 0.
(matmul(dlogits.transposed(), h), dlogits.sum(axis: 1), matmul(dlogits, w))
