/// Even with no step between, what you return is not the identity. Does `h_s` pass its own tanh on the way to `h_t`?
///
/// No, that tanh is behind it. From `s` to `t` there are t − s steps, and the first one makes `h_(s+1)`.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in s...t {
    let h = states.slice(axis: 0, at: step)
    jacobian = (1 - h * h).reshaped([units, 1]) * matmul(wh, jacobian)
}
return jacobian
