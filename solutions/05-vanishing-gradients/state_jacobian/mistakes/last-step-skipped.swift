/// Over one step you return the identity, and over several the slopes of `h_t` never come in. Which is the last state that has a tanh on
/// the way?
///
/// `h_t` itself: what moves it comes through its own tanh. With the slopes of h at `step`, the steps run from `s` + 1 up to and with `t`.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in (s + 1)..<max(s + 1, t) {
    let h = states.slice(axis: 0, at: step)
    jacobian = (1 - h * h).reshaped([units, 1]) * matmul(wh, jacobian)
}
return jacobian
