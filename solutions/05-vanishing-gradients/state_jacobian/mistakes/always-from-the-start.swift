/// Where `s` is 0 you are right. Where it is not, which steps have you multiplied?
///
/// All from the first on, since the loop begins at 0. Only those after `h_s` lie on the way.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in 0..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = (1 - h * h).reshaped([units, 1]) * matmul(wh, jacobian)
}
return jacobian
