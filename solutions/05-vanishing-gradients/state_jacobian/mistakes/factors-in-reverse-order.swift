/// Over one step all is right; over two or more hardly anything. Which step's matrix meets a change of `h_s` first?
///
/// That of step s + 1, so it stands rightmost, beside the change, and each later step is multiplied from the left. Yours are
/// multiplied from the right, as if the last step came first.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in s..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = matmul(jacobian, (1 - h * h).reshaped([units, 1]) * wh)
}
return jacobian
