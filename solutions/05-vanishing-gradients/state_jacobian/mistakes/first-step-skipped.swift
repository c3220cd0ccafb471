/// Over one step you return the identity, and over several a step is missing. From `s` to `t`, how many steps are there?
///
/// t − s of them. Yours begin at `h_(s+2)` and leave out the first, whose slopes are those of `h_(s+1)`.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in (s + 1)..<max(s + 1, t) {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = (1 - h * h).reshaped([units, 1]) * matmul(wh, jacobian)
}
return jacobian
