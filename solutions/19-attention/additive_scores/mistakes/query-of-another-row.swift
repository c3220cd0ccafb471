/// At B = S the program runs and the scores are off; at other sizes + names two shapes that do not fit. Along which
/// axis is your [B, A] laid when it meets [B, S, A]?
///
/// The queries were laid along the source: without an axis for S, + takes row s of them for key s. Reshape them to [B,
/// 1, A] first.
let (batch, source, hidden) = (keys.shape[0], keys.shape[1], v.shape[0])
let asked = matmul(q, w.transposed())
let offered = matmul(keys, u.transposed())
return matmul(tanh(asked + offered), v.reshaped([hidden, 1])).reshaped([batch, source])
