/// The shape of the matrix is right and nearly every number too large in size. From what does 1 − h² give the slope, from what went into
/// tanh or from what came out?
///
/// From what came out. The states have been through tanh already, so square them as they are.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in s..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = (1 - tanh(h) * tanh(h)).reshaped([units, 1]) * matmul(wh, jacobian)
}
return jacobian
