/// With k = 1 you are right, and your result does not depend on k. What does a single multiplication say about the long run?
///
/// Little: it is at most the largest singular value, and for most v less. Multiply k times and take the k-th root.
func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
return length(matmul(w, v)) / length(v)
