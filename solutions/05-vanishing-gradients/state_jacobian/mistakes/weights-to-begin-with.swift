/// With no step between you return W_h, and everywhere else it is in your product once too often. What is a product of no factors?
///
/// For matrices it is the identity, 1 on the diagonal and 0 elsewhere. The loop brings in W_h once for every step.
var jacobian = wh
for step in s..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = (1 - h * h).reshaped([wh.shape[0], 1]) * matmul(wh, jacobian)
}
return jacobian
