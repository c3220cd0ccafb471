/// Over one step you are right. Over more, every step has the slopes of `h_t`; are the states on the way the same?
///
/// They are not, and each step has the slopes of the state it makes. Read the state inside the loop, at the step's own index.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
let h = states.slice(axis: 0, at: t)
for _ in s..<t {
    jacobian = (1 - h * h).reshaped([units, 1]) * matmul(wh, jacobian)
}
return jacobian
