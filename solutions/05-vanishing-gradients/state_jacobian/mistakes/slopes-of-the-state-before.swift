/// The number of factors is right, and each row is off by a slope. At the step from `h_s` to `h_(s+1)`, of which of the two is the slope?
///
/// Of the new one. 1 − h² gives the slope of tanh where it puts out h, and what this step puts out is `h_(s+1)`.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in s..<t {
    let h = states.slice(axis: 0, at: step)
    jacobian = (1 - h * h).reshaped([units, 1]) * matmul(wh, jacobian)
}
return jacobian
