/// As soon as V and H are the same, `dw` runs, and its rows stand where its columns should. Which size of `w` comes first?
///
/// The product has been taken the other way round, hᵀ dlogits, which is `[H, V]`. A gradient has the shape of what it is for:
/// `[V, H]`, one row for each token.
(matmul(h.transposed(), dlogits), dlogits.sum(axis: 0), matmul(dlogits, w))
