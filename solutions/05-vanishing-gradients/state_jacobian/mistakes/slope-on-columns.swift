/// Over one step each column carries a slope that should stand in a row. Whose tanh does the change
/// of the old state pass, that of the unit it comes from or that of the unit it goes to?
///
/// That of the unit it goes to, after W_h. So slope i belongs to row i, and for `*` to take it so it needs the shape `[H, 1]`.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in s..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = matmul((1 - h * h) * wh, jacobian)
}
return jacobian
