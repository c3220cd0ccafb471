/// With small states hardly anything is left after one step, though tanh is steepest there. Whose slope is h (1 − h)?
///
/// That of the logistic function, from its output. The slope of tanh is 1 − h².
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in s..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = (h * (1 - h)).reshaped([units, 1]) * matmul(wh, jacobian)
}
return jacobian
