/// `dw` and `dby` are right. `dh` can be computed only where V equals H, and then each slope has come to the wrong unit. On the
/// way forward w was transposed; which way round does it stand on the way back?
///
/// As it is: `dlogits` is `[N, V]`, `w` is `[V, H]`. A unit is reached by all V tokens, each with the weight that it had for this
/// unit.
(matmul(dlogits.transposed(), h), dlogits.sum(axis: 0), matmul(dlogits, w.transposed()))
