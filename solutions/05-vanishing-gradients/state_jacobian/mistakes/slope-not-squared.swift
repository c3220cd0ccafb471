/// Where a state is negative your slope is above 1, and tanh is never steeper than that. What is the slope of tanh where it puts out h?
///
/// 1 − h². The square is missing, and with it the sign no longer matters.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in s..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = (1 - h).reshaped([units, 1]) * matmul(wh, jacobian)
}
return jacobian
